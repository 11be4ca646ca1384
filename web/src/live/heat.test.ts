import { describe, expect, it } from "vitest";
import { heatAge, heatOf } from "./heat";

const at = "2026-03-01T10:00:00Z";
const after = (seconds: number) => Date.parse(at) + seconds * 1_000;
const live = { source: "LIVE", freshness: "LIVE", observedAt: at, staleAfterSeconds: 5 } as const;

describe("the heat of an account", () => {
  it.each([
    [live, 5, "live"],
    [live, 6, "stale"],
    [live, 901, "old"],
    [{ ...live, source: "SIMULATED" } as const, 2, "simulated"],
    [{ ...live, source: "SIMULATED" } as const, 60, "stale"],
    [{ ...live, source: "STATEMENT", freshness: "DATED", staleAfterSeconds: null } as const, 90_000, "dated"],
    [{ source: null, freshness: null, observedAt: null, staleAfterSeconds: null }, 0, "none"],
  ] as const)("of %j after %d s is %s", (item, seconds, heat) => {
    expect(heatOf(item, after(seconds), false)).toBe(heat);
  });

  it("claims nothing to be live while the platform cannot be reached", () => {
    expect(heatOf(live, after(1), true)).toBe("stale");
  });

  it("counts the age of what is not alive, by the minute from a minute on", () => {
    expect(heatAge(live, "stale", after(42))).toBe(42);
    expect(heatAge(live, "stale", after(130))).toBe(120);
    expect(heatAge(live, "live", after(2))).toBeUndefined();
  });
});
