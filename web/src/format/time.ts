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

/** The server's wall clock as it stands in the terminal: it has no zone, so none is applied. */
export const formatBrokerTime = (local: string, language: string) =>
  format(`${local}Z`, language, { ...date, ...seconds, timeZone: "UTC" });

/** An age in its largest whole unit: `12 min`. */
export function formatAge(ageSeconds: number, language: string): string {
  const [unit, size] = unitOf(ageSeconds);
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(
    Math.floor(ageSeconds / size),
  );
}

/** A wait as a clock counts it down: `1:05`. */
export function waitText(seconds: number): string {
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, "0")}`;
}

function unitOf(ageSeconds: number): ["second" | "minute" | "hour" | "day", number] {
  if (ageSeconds < MINUTE) return ["second", 1];
  if (ageSeconds < HOUR) return ["minute", MINUTE];
  if (ageSeconds < DAY) return ["hour", HOUR];
  return ["day", DAY];
}
