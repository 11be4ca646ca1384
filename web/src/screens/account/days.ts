/** Days are chosen in the reader's own zone; the API filters by instants. */
export function dayStart(day: string | undefined): string | undefined {
  return instant(day, "T00:00:00");
}

/** The last millisecond of the day, so that the whole day is kept. */
export function dayEnd(day: string | undefined): string | undefined {
  return instant(day, "T23:59:59.999");
}

function instant(day: string | undefined, clock: string): string | undefined {
  if (day === undefined) return undefined;
  const at = new Date(day + clock);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
