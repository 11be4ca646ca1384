import type { Amount, Figure } from "../api/types";
import { formatDecimal, fractionDigits, signOf } from "./decimal";

export type Sign = ReturnType<typeof signOf>;

/** A figure ready to be shown: its text, or why there is none. */
export type FigureView =
  | { known: true; text: string; exact: string; sign: Sign; currency?: string }
  | { known: false; reason: string };

const RATIO_DIGITS = { least: 2, most: 4 };
const PERCENT_DIGITS = { least: 2, most: 2 };

export function viewFigure(figure: Figure, language: string, signed = false): FigureView {
  if (figure.kind === "ABSENT") return { known: false, reason: figure.absent ?? "NOT_PROVIDED" };
  if (figure.kind === "INFINITE") return { known: true, text: "∞", exact: "∞", sign: "positive" };
  const { value } = figure;
  // A figure without its value breaks the API's promise; it is shown as absent, never as a number.
  if (value == null) return { known: false, reason: "NOT_PROVIDED" };
  const view = { known: true, exact: formatDecimal(value, language), sign: signOf(value) } as const;
  switch (figure.kind) {
    case "MONEY": {
      const text = formatDecimal(value, language, undefined, signed);
      return figure.currency == null ? { ...view, text } : { ...view, text, currency: figure.currency };
    }
    case "PERCENT":
      return { ...view, text: `${formatDecimal(value, language, PERCENT_DIGITS, signed)} %` };
    case "RATIO": {
      const most = Math.min(RATIO_DIGITS.most, Math.max(RATIO_DIGITS.least, fractionDigits(value)));
      return { ...view, text: formatDecimal(value, language, { ...RATIO_DIGITS, most }, signed) };
    }
    case "COUNT":
    case "LOTS":
      return { ...view, text: formatDecimal(value, language, undefined, signed) };
  }
}

/** An amount is a figure that is always known. */
export function figureOf(amount: Amount): Figure {
  return { kind: "MONEY", value: amount.value, currency: amount.currency };
}
