import { describe, expect, it } from "vitest";
import { formatDecimal, signOf } from "./decimal";

describe("a decimal text", () => {
  it.each([
    ["1234567.89", "en", "1,234,567.89"],
    ["1234567.89", "es-MX", "1,234,567.89"],
    ["1234567.89", "de", "1.234.567,89"],
    ["-3025.78", "en", "−3,025.78"],
    ["0.00", "en", "0.00"],
    ["12", "en", "12"],
    ["1.08412", "en", "1.08412"],
  ])("%s in %s is written %s", (value, language, text) => {
    expect(formatDecimal(value, language)).toBe(text);
  });

  it("keeps every digit of an amount that no floating-point number can hold", () => {
    expect(formatDecimal("90071992547409931234.57", "en")).toBe("90,071,992,547,409,931,234.57");
  });

  it("carries its sign where gain and loss are told apart, and zero carries none", () => {
    expect(formatDecimal("498.31", "en", undefined, true)).toBe("+498.31");
    expect(formatDecimal("-0.01", "en", undefined, true)).toBe("−0.01");
    expect(formatDecimal("0.00", "en", undefined, true)).toBe("0.00");
  });

  it("has the sign of its digits", () => {
    expect(signOf("0.00")).toBe("none");
    expect(signOf("-0.00")).toBe("none");
    expect(signOf("-0.01")).toBe("negative");
    expect(signOf("10")).toBe("positive");
  });
});
