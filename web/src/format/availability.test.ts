import { expect, it } from "vitest";
import { levelOf } from "./availability";

it.each([
  ["100.00", "met"],
  ["99.90", "met"],
  ["99.89", "below"],
  ["95.00", "below"],
  ["94.99", "bad"],
  ["0.00", "bad"],
] as const)("a day on which %s percent of the looks were fresh is %s", (value, level) => {
  expect(levelOf({ kind: "PERCENT", value }, "0.999")).toBe(level);
});

it("a day that nobody watched is unknown, not bad", () => {
  expect(levelOf({ kind: "ABSENT", absent: "NOT_OBTAINED" }, "0.999")).toBe("unknown");
});
