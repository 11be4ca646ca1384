import { describe, expect, it } from "vitest";
import { formatAge, formatBrokerTime, formatUtc, waitText } from "./time";

describe("times", () => {
  it("name the month, so that day and month are not mistaken for one another", () => {
    expect(formatUtc("2026-07-05T03:37:04Z", "en")).toBe("05 Jul 2026 03:37:04 UTC");
    expect(formatUtc("2026-07-05T15:37:04Z", "es-MX")).toBe("05 jul 2026 15:37:04 UTC");
  });

  it("of the server's clock are shown as they stand there, whatever zone the reader is in", () => {
    expect(formatBrokerTime("2026-07-05T03:37:04", "en")).toBe("05 Jul 2026 03:37:04");
  });

  it.each([
    [5, "5 sec"],
    [59, "59 sec"],
    [60, "1 min"],
    [719, "11 min"],
    [7_200, "2 hr"],
    [172_800, "2 days"],
  ])("an age of %i s is %s", (seconds, text) => {
    expect(formatAge(seconds, "en")).toBe(text);
  });

  it("that are waited for are counted down as a clock does", () => {
    expect([0, 9, 60, 605].map(waitText)).toEqual(["0:00", "0:09", "1:00", "10:05"]);
  });
});
