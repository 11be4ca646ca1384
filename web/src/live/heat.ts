import type { AccountFreshness } from "../api/types";
import { ageSeconds } from "./clock";

/** How fresh an account's figures are, in one word. */
export type Heat = "live" | "simulated" | "stale" | "old" | "dated" | "none";

const MINUTE = 60;
const OLD_SECONDS = 15 * MINUTE;

type Item = Pick<AccountFreshness, "source" | "freshness" | "observedAt" | "staleAfterSeconds">;

export function heatOf(item: Item, now: number, lost: boolean): Heat {
  if (item.observedAt == null || item.freshness == null) return "none";
  if (item.freshness === "DATED") return "dated";
  const age = ageSeconds(item.observedAt, now);
  if (age > OLD_SECONDS) return "old";
  if (lost || item.freshness === "STALE" || (item.staleAfterSeconds != null && age > item.staleAfterSeconds)) return "stale";
  return item.source === "SIMULATED" ? "simulated" : "live";
}

/** What is alive has no age to speak of; so a thousand living accounts are not drawn each second. */
export function heatAge(item: Item, heat: Heat, now: number): number | undefined {
  if (item.observedAt == null || heat === "live" || heat === "simulated") return undefined;
  const age = ageSeconds(item.observedAt, now);
  return age < MINUTE ? age : age - (age % MINUTE);
}
