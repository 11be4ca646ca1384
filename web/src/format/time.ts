const SECOND_MS = 1_000;
const TENTH_MS = 100;
const TENTHS = 10;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Day before month, month as a word, 24 hours: nobody reads it the other way round. */
const regional = (language: string) => (language.startsWith("en") ? "en-GB" : language);

const date = { day: "2-digit", month: "short", year: "numeric" } as const;
const minutes = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const seconds = { ...minutes, second: "2-digit" } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(instant: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(regional(language), options);
    formats.set(key, made);
  }
  return made
    .formatToParts(new Date(instant))
    .map(({ type, value }) => (type === "literal" && value !== ":" ? " " : value))
    .join("");
}

export const formatDate = (instant: string, language: string) => format(instant, language, date);
export const formatMinute = (instant: string, language: string) => format(instant, language, { ...date, ...minutes });
export const formatInstant = (instant: string, language: string) => format(instant, language, { ...date, ...seconds });
export const formatClock = (instant: string, language: string) => format(instant, language, seconds);
/** A tick on the axis of a chart: the hour within a day, the day within a month, else the month. */
export function formatTick(time: number, language: string): string {
  const at = new Date(time);
  const instant = at.toISOString();
  if (at.getHours() !== 0 || at.getMinutes() !== 0) return format(instant, language, minutes);
  if (at.getDate() !== 1) return format(instant, language, { day: "2-digit", month: "short" });
  return format(instant, language, { month: "short", year: "numeric" });
}

export const formatUtc = (instant: string, language: string) =>
  `${format(instant, language, { ...date, ...seconds, timeZone: "UTC" })} UTC`;

/** A calendar day, `2026-12-31`, which has no zone either. */
export const formatDay = (day: string, language: string) => format(`${day}T00:00:00Z`, language, { ...date, timeZone: "UTC" });

/** The server's wall clock as it stands in the terminal: it has no zone, so none is applied. */
export const formatBrokerTime = (local: string, language: string) =>
  format(`${local}Z`, language, { ...date, ...seconds, timeZone: "UTC" });

/** An age in its largest whole unit: `12 min`. */
export function formatAge(ageSeconds: number, language: string): string {
  const [name, size] = unitOf(ageSeconds);
  return unit(Math.floor(ageSeconds / size), name, language);
}

/** How long something took: tenths below a minute, then its two largest units. */
export function formatDuration(millis: number, language: string): string {
  const whole = Math.floor(millis / SECOND_MS);
  if (whole < MINUTE) return unit(Math.floor(millis / TENTH_MS) / TENTHS, "second", language, 1);
  const [name, size] = unitOf(whole);
  const [lesser, lesserSize] = unitOf(size - 1);
  const rest = Math.floor((whole % size) / lesserSize);
  const first = unit(Math.floor(whole / size), name, language);
  return rest === 0 ? first : `${first} ${unit(rest, lesser, language)}`;
}

/** The time from one instant to a later one. */
export const formatBetween = (from: string, to: string, language: string) =>
  formatDuration(Math.max(0, Date.parse(to) - Date.parse(from)), language);

/** A wait as a clock counts it down: `1:05`. */
export function waitText(seconds: number): string {
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, "0")}`;
}

type Unit = "second" | "minute" | "hour" | "day";

function unit(count: number, name: Unit, language: string, digits = 0): string {
  return new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(count);
}

function unitOf(ageSeconds: number): [Unit, number] {
  if (ageSeconds < MINUTE) return ["second", 1];
  if (ageSeconds < HOUR) return ["minute", MINUTE];
  if (ageSeconds < DAY) return ["hour", HOUR];
  return ["day", DAY];
}
