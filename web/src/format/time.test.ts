import { describe, expect, it } from "vitest";
import { formatAge, formatBetween, formatBrokerTime, formatDay, formatDuration, formatUtc, waitText } from "./time";

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

  it.each([
    [0, "0.0 sec"],
    [4_290, "4.2 sec"],
    [59_999, "59.9 sec"],
    [60_000, "1 min"],
    [65_400, "1 min 5 sec"],
    [3_600_000, "1 hr"],
    [7_500_000, "2 hr 5 min"],
    [93_600_000, "1 day 2 hr"],
  ])("a duration of %i ms is %s", (millis, text) => {
    expect(formatDuration(millis, "en")).toBe(text);
  });

  it("between two instants are counted in milliseconds, and never run backwards", () => {
    expect(formatBetween("2026-07-05T03:37:04Z", "2026-07-05T03:37:08.300Z", "es-MX")).toBe("4.3 s");
    expect(formatBetween("2026-07-05T03:37:04Z", "2026-07-05T03:37:03Z", "en")).toBe("0.0 sec");
  });

  it("of a whole day are that day wherever the reader is", () => {
    expect(formatDay("2026-12-31", "en")).toBe("31 Dec 2026");
  });

  it("that are waited for are counted down as a clock does", () => {
    expect([0, 9, 60, 605].map(waitText)).toEqual(["0:00", "0:09", "1:00", "10:05"]);
  });
});
