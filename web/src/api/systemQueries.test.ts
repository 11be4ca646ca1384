import { expect, it } from "vitest";
import { isUnderWay } from "./systemQueries";

it("a demand is followed until nothing more can come of it", () => {
  expect((["WAITING", "RUNNING", "UNKNOWN"] as const).every(isUnderWay)).toBe(true);
  expect((["SUCCEEDED", "FAILED", "NEVER_RAN", "REFUSED"] as const).some(isUnderWay)).toBe(false);
});
