import { Button } from "@heroui/react";
import { useIsFetching, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { livenessQuery } from "../api/queries";
import { ControlHint } from "../components/Hint";
import { useContactLost } from "../contact";
import { useFormat } from "../format/useFormat";
import { useStreamState } from "../live/useLive";

/** When the platform last told what is on the screen; a press asks again. */
export function FreshnessPill() {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  useQuery(livenessQuery());
  const busy = useIsFetching() > 0;
  const lost = useContactLost();
  const since = useOldestAnswer();
  const clock = since === undefined ? undefined : format.clock(new Date(since).toISOString());
  const stream = useStreamState();
  const live = stream === "open" && !lost;
  const text = t(lost ? "freshness.lost" : live ? "freshness.live" : stream === "broken" ? "freshness.polling" : "freshness.upToDate");
  const hint = clock === undefined ? t("freshness.refresh") : t("freshness.hint", { clock });
  return (
    <ControlHint text={hint}>
      <Button
        variant="ghost"
        size="sm"
        aria-label={`${text}. ${hint}`}
        className={`figure gap-2 rounded-full px-2.5 text-xs ${lost ? "bg-warning-soft text-warning-soft-foreground" : "text-muted"}`}
        onPress={() => void queries.refetchQueries({ type: "active" })}
      >
        <span aria-hidden="true" className={`size-2 rounded-full ${lost ? "bg-stale" : "bg-live"}`} />
        {(lost || stream === "broken") && <span className="max-sm:sr-only">{text}</span>}
        {live ? <span className="max-sm:sr-only">{text}</span> : clock !== undefined && <span className="max-sm:sr-only">{clock}</span>}
        <RefreshCw aria-hidden="true" className={`size-3.5! ${busy ? "animate-spin motion-reduce:animate-none" : ""}`} />
      </Button>
    </ControlHint>
  );
}

/** A screen is as fresh as the oldest answer on it. */
function useOldestAnswer(): number | undefined {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => {
      const answers = cache
        .findAll({ type: "active" })
        .map(({ state }) => state.dataUpdatedAt)
        .filter((at) => at > 0);
      return answers.length === 0 ? undefined : Math.min(...answers);
    },
  );
}
