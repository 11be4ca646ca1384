import { describe, expect, it } from "vitest";
import { formatDecimal, formatShare, signOf } from "./decimal";

describe("a decimal text", () => {
  it.each([
    ["12345.67", "en", "12,345.67"],
    ["12345.67", "es-MX", "12,345.67"],
    ["12345.67", "de", "12.345,67"],
    ["-3025.78", "en", "−3,025.78"],
    ["0.00", "en", "0.00"],
    ["12", "en", "12"],
    ["1.08412", "en", "1.08412"],
  ])("%s in %s is written %s", (value, language, text) => {
    expect(formatDecimal(value, language)).toBe(text);
  });

  it("keeps every digit of an amount that no floating-point number can hold", () => {
    const nines = "999".repeat(8);
    expect(formatDecimal(`${nines}.57`, "en").replaceAll(",", "")).toBe(`${nines}.57`);
  });

  it("carries its sign where gain and loss are told apart, and zero carries none", () => {
    expect(formatDecimal("498.31", "en", undefined, true)).toBe("+498.31");
    expect(formatDecimal("-0.01", "en", undefined, true)).toBe("−0.01");
    expect(formatDecimal("0.00", "en", undefined, true)).toBe("0.00");
  });

  it("that is a share is written in percent, with the digits it came with", () => {
    expect(formatShare("0.999", "en")).toBe("99.9 %");
    expect(formatShare("0.95", "es-MX")).toBe("95 %");
    expect(formatShare("1", "en")).toBe("100 %");
  });

  it("has the sign of its digits", () => {
    expect(signOf("0.00")).toBe("none");
    expect(signOf("-0.00")).toBe("none");
    expect(signOf("-0.01")).toBe("negative");
    expect(signOf("10")).toBe("positive");
  });
});
