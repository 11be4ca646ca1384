import { describe, expect, it } from "vitest";
import { dayOf, endOfDay, startOfDay } from "./day";

describe("a day", () => {
  it.each(["2026-01-01", "2026-02-28", "2026-03-29", "2026-10-25", "2026-12-31", "2028-02-29"])("%s ends where the next one starts, and is read back", (day) => {
    expect(dayOf(endOfDay(day))).toBe(day);
    expect(Date.parse(endOfDay(day))).toBeGreaterThan(Date.parse(startOfDay(day)));
  });

  it("ends with the first moment of the next", () => {
    expect(endOfDay("2026-12-31")).toBe(startOfDay("2027-01-01"));
  });
});
