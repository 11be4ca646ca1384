import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { signedFetch } from "../api/client";
import { session } from "../api/session";
import type { AccountDetail, AccountRow, Positions } from "../api/types";
import { AccountStream, type StreamState } from "./accountStream";
import { liveRows } from "./liveRows";
import type { ServerEvent } from "./serverEvents";

type Aspect = "DEALS" | "POSITIONS" | "ORDERS" | "BREAKS" | "QUARANTINE" | "HEALTH" | "CASH" | "ACCOUNT";

/** What of an account has to be asked again when an aspect of it has changed. */
const OUTDATED: Record<Aspect, string[]> = {
  DEALS: ["deals", "curve", "flows", "cash", "statistics", "explain", "reconciliation"],
  POSITIONS: [],
  ORDERS: ["orders"],
  BREAKS: ["reconciliation", "breaks"],
  QUARANTINE: ["quarantine"],
  HEALTH: ["health"],
  CASH: ["cash", "flows", "curve"],
  ACCOUNT: ["assignment"],
};
const SEEN_EVERYWHERE: Partial<Record<Aspect, string>> = { BREAKS: "breaks", QUARANTINE: "quarantine" };

let queries: QueryClient | undefined;

const stream = new AccountStream(signedFetch(session), (event) => {
  if (queries !== undefined) receive(queries, event);
});

session.subscribe(() => {
  if (session.state.phase === "signed-out") liveRows.clear();
});
document.addEventListener("visibilitychange", () => stream.looked());
window.addEventListener("online", () => stream.looked());

/** Follows accounts while a screen shows them; `detail` is followed with its positions and orders. */
export function useLiveAccounts(ids: readonly string[], detail?: string) {
  const client = useQueryClient();
  const [owner] = useState(() => ({}));
  const key = ids.join();
  useEffect(() => {
    queries = client;
    stream.want(owner, { ids: key === "" ? [] : key.split(","), detail });
  }, [client, owner, key, detail]);
  useEffect(() => () => stream.leave(owner), [owner]);
}

export function useStreamState(): StreamState {
  return useSyncExternalStore(stream.subscribe, stream.get);
}

/** Puts what the platform tells where screens read it. Nothing is asked again that was told. */
export function receive(client: QueryClient, event: ServerEvent) {
  switch (event.name) {
    case "accounts": {
      const { items } = event.data as { items: AccountRow[] };
      liveRows.put(items);
      for (const row of items) {
        client.setQueryData<AccountDetail>(["account", row.id], (known) => known && { ...known, ...row });
      }
      return;
    }
    case "positions": {
      const { id, ...positions } = event.data as { id: string } & Positions;
      client.setQueryData(["account", id, "positions"], positions);
      return;
    }
    case "changed": {
      const { id, what } = event.data as { id: string; what: Aspect[] };
      for (const aspect of what) outdate(client, id, aspect);
      return;
    }
    case "reload":
      void client.invalidateQueries();
  }
}

function outdate(client: QueryClient, id: string, aspect: Aspect) {
  for (const part of OUTDATED[aspect]) void client.invalidateQueries({ queryKey: ["account", id, part] });
  const everywhere = SEEN_EVERYWHERE[aspect];
  if (everywhere !== undefined) void client.invalidateQueries({ queryKey: [everywhere] });
  if (aspect === "ACCOUNT") void client.invalidateQueries({ queryKey: ["account", id], exact: true });
}
