import { useEffect } from "react";

/** Tells which rows are in sight, when they have changed. */
export function useRowsInSight(keys: string[], tell: ((keys: string[]) => void) | undefined) {
  const joined = keys.join("\n");
  useEffect(() => tell?.(joined === "" ? [] : joined.split("\n")), [joined, tell]);
}
