import { describe, expect, it } from "vitest";
import type { Figure } from "../api/types";
import { viewFigure } from "./figure";

const text = (figure: Figure) => {
  const view = viewFigure(figure, "en");
  return view.known ? view.text : view;
};

describe("a figure", () => {
  it.each<[Figure, string]>([
    [{ kind: "MONEY", value: "1500", currency: "JPY" }, "1,500"],
    [{ kind: "MONEY", value: "822.08", currency: "USD" }, "822.08"],
    [{ kind: "RATIO", value: "1.138142" }, "1.1381"],
    [{ kind: "RATIO", value: "2" }, "2.00"],
    [{ kind: "PERCENT", value: "0.89" }, "0.89 %"],
    [{ kind: "COUNT", value: "1234" }, "1,234"],
    [{ kind: "LOTS", value: "0.10" }, "0.10"],
    [{ kind: "INFINITE" }, "∞"],
  ])("%j is written %s", (figure, written) => {
    expect(text(figure)).toBe(written);
  });

  it("that is absent has a reason and no number", () => {
    expect(text({ kind: "ABSENT", absent: "NO_TRADES" })).toEqual({ known: false, reason: "NO_TRADES" });
  });

  it("that came without its value is absent, never zero", () => {
    expect(text({ kind: "MONEY", value: null, currency: "USD" } as unknown as Figure)).toEqual({ known: false, reason: "NOT_PROVIDED" });
    expect(text({ kind: "COUNT" } as unknown as Figure)).toEqual({ known: false, reason: "NOT_PROVIDED" });
  });
});
