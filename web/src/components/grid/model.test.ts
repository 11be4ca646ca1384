import { describe, expect, it } from "vitest";
import { nextSort, parseSort } from "./model";

describe("the order of a grid", () => {
  it("goes from ascending to descending to the list's own", () => {
    const first = nextSort(undefined, "balance");
    const second = nextSort(first, "balance");
    expect([first, second, nextSort(second, "balance")]).toEqual(["balance:asc", "balance:desc", undefined]);
  });

  it("starts anew on another column", () => {
    expect(nextSort("balance:desc", "login")).toBe("login:asc");
  });

  it("is not read from nonsense", () => {
    expect(parseSort("balance:up")).toBeUndefined();
    expect(parseSort("1;drop")).toBeUndefined();
  });
});
