import { describe, expect, it } from "vitest";
import { given, many, one, parseSearch, stringifySearch } from "./search";

describe("an address", () => {
  it("carries a filter there and back", () => {
    const search = { q: "Meridian & Co", type: ["BUY", "SELL"], entry: ["OUT"] };
    const text = stringifySearch(search);
    expect(text).toBe("?q=Meridian+%26+Co&type=BUY,SELL&entry=OUT");
    const read = parseSearch(text);
    expect({ q: one(read["q"]), type: many(read["type"]), entry: many(read["entry"]) }).toEqual(search);
  });

  it("does not carry what is not given", () => {
    expect(stringifySearch({ q: undefined, type: [], sort: "" })).toBe("");
    expect(given({ q: undefined, type: [] as string[], sort: "time:asc" })).toEqual({ sort: "time:asc" });
  });

  it("with nonsense in it filters by nothing", () => {
    expect(one(7)).toBeUndefined();
    expect(many(",")).toBeUndefined();
    expect(many(undefined)).toBeUndefined();
  });
});
