import { getLocalTimeZone, parseAbsolute, parseDate, toCalendarDate, today } from "@internationalized/date";

/** The last moment of a day as the reader's clock counts it. */
export function endOfDay(day: string): string {
  return parseDate(day).add({ days: 1 }).toDate(getLocalTimeZone()).toISOString();
}

/** The first moment of a day as the reader's clock counts it. */
export function startOfDay(day: string): string {
  return parseDate(day).toDate(getLocalTimeZone()).toISOString();
}

/** The last day before a moment: the day that `endOfDay` ends with it. */
export function dayOf(instant: string): string {
  return toCalendarDate(parseAbsolute(instant, getLocalTimeZone()).subtract({ milliseconds: 1 })).toString();
}

export function daysFromToday(days: number): string {
  return today(getLocalTimeZone()).add({ days }).toString();
}
