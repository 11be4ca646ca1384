import { useQuery } from "@tanstack/react-query";
import { freshnessQuery } from "../../api/queries";
import type { Part } from "../../api/types";

const SEPARATOR = ":";

/** Whether all that a part reports comes from the simulator; until that is known it counts as real. */
export function useSimulated(part: Part): boolean {
  const id = part.part.slice(part.part.indexOf(SEPARATOR) + SEPARATOR.length);
  const asked = part.kind === "TERMINAL" || part.kind === "BRIDGE";
  const { data } = useQuery({ ...freshnessQuery(part.kind === "BRIDGE" ? { gateway: [id] } : {}), enabled: asked });
  if (!asked || data === undefined) return false;
  const items = part.kind === "BRIDGE" ? data.items : data.items.filter((item) => item.id === id);
  return items.length > 0 && items.every(({ source }) => source === "SIMULATED");
}
