import { useCallback, useSyncExternalStore } from "react";
import type { AccountRow } from "../api/types";

/**
 * The latest row of each account, whichever way it came: with a page of a list, or on the stream. A
 * cell follows its own account, so that a change draws that row alone.
 */
class LiveRows {
  #rows = new Map<string, AccountRow>();
  #listeners = new Map<string, Set<() => void>>();

  put(rows: readonly AccountRow[]) {
    for (const row of rows) {
      this.#rows.set(row.id, row);
      this.#listeners.get(row.id)?.forEach((listener) => listener());
    }
  }

  get(id: string): AccountRow | undefined {
    return this.#rows.get(id);
  }

  clear() {
    this.#rows.clear();
  }

  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(id) === listeners) this.#listeners.delete(id);
    };
  }
}

export const liveRows = new LiveRows();

/** The row as it is now. */
export function useLiveRow(row: AccountRow): AccountRow {
  const subscribe = useCallback((listener: () => void) => liveRows.subscribe(row.id, listener), [row.id]);
  return useSyncExternalStore(subscribe, () => liveRows.get(row.id) ?? row);
}
