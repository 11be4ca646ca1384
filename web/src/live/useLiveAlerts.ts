import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { signedFetch } from "../api/client";
import { session } from "../api/session";
import type { Alert, AlertDetail } from "../api/types";
import { followAlerts } from "./alertStream";

/** Keeps what is known of alerts up to date while the window is looked at. */
export function useLiveAlerts() {
  const queries = useQueryClient();
  useEffect(() => {
    let following: AbortController | undefined;
    const look = () => {
      if (document.hidden) {
        following?.abort();
        following = undefined;
      } else if (following === undefined) {
        following = new AbortController();
        void followAlerts(
          signedFetch(session),
          ({ name, data }) => {
            if (name === "summary") queries.setQueryData(["alerts", "summary"], data);
            if (name === "alert") {
              const alert = data as Alert;
              queries.setQueryData<AlertDetail>(["alerts", "one", alert.id], (known) => known && { ...known, alert });
              void queries.invalidateQueries({ queryKey: ["alerts", "list"] });
              void queries.invalidateQueries({ queryKey: ["alerts", "one", alert.id] });
            }
            if (name === "reload") void queries.invalidateQueries({ queryKey: ["alerts"] });
          },
          following.signal,
        );
      }
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      following?.abort();
    };
  }, [queries]);
}
