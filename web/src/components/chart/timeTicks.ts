const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60];
const USUAL_MONTH = 30 * DAY;

/**
 * Moments to label on a time axis: evenly spaced and round in the reader's own clock.
 *
 * @param most how many labels fit
 */
export function timeTicks(from: number, to: number, most: number): number[] {
  const span = to - from;
  if (!(span > 0) || most < 1) return [];
  const step = STEPS.find((each) => span / each <= most);
  return step === undefined ? monthTicks(from, to, most) : stepTicks(from, to, step);
}

function stepTicks(from: number, to: number, step: number): number[] {
  const start = new Date(from);
  start.setHours(0, 0, 0, 0);
  const ticks: number[] = [];
  if (step < DAY) {
    for (let at = start.getTime(); at <= to; at += step) if (at >= from) ticks.push(at);
    return ticks;
  }
  // By calendar days, since a day of a clock change is not 24 hours long.
  for (const day = start; day.getTime() <= to; day.setDate(day.getDate() + step / DAY)) {
    if (day.getTime() >= from) ticks.push(day.getTime());
  }
  return ticks;
}

function monthTicks(from: number, to: number, most: number): number[] {
  const months = MONTH_STEPS.find((each) => (to - from) / (each * USUAL_MONTH) <= most) ?? Math.max(...MONTH_STEPS);
  const month = new Date(new Date(from).getFullYear(), 0, 1);
  const ticks: number[] = [];
  for (; month.getTime() <= to; month.setMonth(month.getMonth() + months)) {
    if (month.getTime() >= from) ticks.push(month.getTime());
  }
  return ticks;
}
