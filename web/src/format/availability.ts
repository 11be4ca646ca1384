import type { Figure } from "../api/types";

/** How a share of fresh data compares with what was promised. */
export type Level = "met" | "below" | "bad" | "unknown";

const BAD_PERCENT = 95;
const PERCENT = 100;
/** Neither side has so many decimal places. */
const SAME = 1e-9;

/**
 * Chooses only how a day is drawn; the share itself is shown as it came.
 *
 * @param objective a decimal fraction, such as `0.999`
 */
export function levelOf(availability: Figure, objective: string): Level {
  if (availability.kind !== "PERCENT" || availability.value == null) return "unknown";
  const share = Number(availability.value);
  if (share >= Number(objective) * PERCENT - SAME) return "met";
  return share < BAD_PERCENT ? "bad" : "below";
}
