const TRUE_MINUS = "−";
const PERCENT_DIGITS = 2;

type Digits = { least: number; most: number };

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string, digits: Digits, signed: boolean): Intl.NumberFormat {
  const key = `${language} ${digits.least} ${digits.most} ${signed}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits.least,
    maximumFractionDigits: digits.most,
    signDisplay: signed ? "exceptZero" : "negative",
  });
  formats.set(key, made);
  return made;
}

/**
 * Writes a decimal text as people of the language do. The text never becomes a floating-point
 * number: `Intl` formats the decimal digits themselves, so any size is exact.
 */
export function formatDecimal(value: string, language: string, digits?: Digits, signed = false): string {
  const printed = fractionDigits(value);
  const format = numberFormat(language, digits ?? { least: printed, most: printed }, signed);
  return format
    .formatToParts(value as Intl.StringNumericLiteral)
    .map((part) => (part.type === "minusSign" ? TRUE_MINUS : part.value))
    .join("");
}

/** A share that is written as a decimal fraction, in percent: `0.999` is 99.9 %. */
export function formatShare(fraction: string, language: string): string {
  const most = Math.max(0, fractionDigits(fraction) - PERCENT_DIGITS);
  return `${new Intl.NumberFormat(language, { style: "percent", minimumFractionDigits: most, maximumFractionDigits: most })
    .formatToParts(fraction as Intl.StringNumericLiteral)
    .filter(({ type }) => type !== "percentSign" && type !== "literal")
    .map(({ value }) => value)
    .join("")} %`;
}

export function fractionDigits(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

/** The sign of a decimal text; `0.00` has none. */
export function signOf(value: string): "positive" | "negative" | "none" {
  if (!/[1-9]/.test(value)) return "none";
  return value.startsWith("-") ? "negative" : "positive";
}
