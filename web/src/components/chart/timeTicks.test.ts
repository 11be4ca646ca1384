import { describe, expect, it } from "vitest";
import { timeTicks } from "./timeTicks";

const at = (...parts: [number, number, number, number?]) => new Date(...parts).getTime();

describe("ticks of a time axis", () => {
  it("are whole days, evenly spaced, when weeks are in sight", () => {
    const ticks = timeTicks(at(2026, 5, 1, 7), at(2026, 6, 20), 10).map((tick) => new Date(tick));
    expect(ticks.length).toBeGreaterThan(5);
    expect(ticks.every((tick) => tick.getHours() === 0)).toBe(true);
    const days = ticks.map((tick) => Math.round(tick.getTime() / 86_400_000));
    expect(new Set(days.slice(1).map((day, place) => day - days[place]!)).size).toBe(1);
  });

  it("are round hours when a day is in sight", () => {
    const ticks = timeTicks(at(2026, 5, 1, 7), at(2026, 5, 1, 19), 6).map((tick) => new Date(tick).getHours());
    expect(ticks).toEqual([9, 12, 15, 18]);
  });

  it("are the first days of months when years are in sight", () => {
    const ticks = timeTicks(at(2023, 1, 10), at(2026, 5, 1), 8).map((tick) => new Date(tick));
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.every((tick) => tick.getDate() === 1)).toBe(true);
  });

  it("are never more than fit, and none for a single moment", () => {
    expect(timeTicks(at(2016, 0, 1), at(2026, 0, 1), 6).length).toBeLessThanOrEqual(7);
    expect(timeTicks(5, 5, 6)).toEqual([]);
  });
});
