import type { Provenance } from "../api/types";
import { useContactLost } from "../contact";
import { useAgeSeconds } from "./clock";

/** Whether figures are older than their source may be silent, and how old they are, second by second. */
export function useFreshness(provenance: Provenance): { stale: boolean; ageSeconds: number } {
  const lost = useContactLost();
  const counted = useAgeSeconds(provenance.observedAt);
  const ageSeconds = Math.max(counted, provenance.ageSeconds);
  return { ageSeconds, stale: isStale(provenance, ageSeconds, lost) };
}

export function isStale({ freshness, staleAfterSeconds }: Provenance, ageSeconds: number, lost: boolean): boolean {
  switch (freshness) {
    case "DATED":
      return false;
    case "STALE":
      return true;
    case "LIVE":
      return lost || (staleAfterSeconds != null && ageSeconds > staleAfterSeconds);
  }
}
