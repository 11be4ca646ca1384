import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { memo, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { freshnessQuery, type AccountsQuery } from "../../api/queries";
import type { AccountFreshness } from "../../api/types";
import { Bone } from "../../components/Bone";
import { ProblemView } from "../../components/ProblemView";
import { useContactLost } from "../../contact";
import { useFormat } from "../../format/useFormat";
import { useServerNow } from "../../live/clock";
import { heatAge, heatOf, type Heat } from "../../live/heat";

/** Each heat has a mark besides its colour. */
const LOOKS: Record<Heat, { mark: string; look: string }> = {
  live: { mark: "●", look: "text-success-soft-foreground bg-success-soft" },
  simulated: { mark: "◇", look: "text-simulated hatched" },
  stale: { mark: "◐", look: "text-warning-soft-foreground bg-warning-soft" },
  old: { mark: "▲", look: "text-danger-soft-foreground bg-danger-soft" },
  dated: { mark: "▤", look: "text-statement bg-[color-mix(in_oklab,var(--statement)_11%,transparent)]" },
  none: { mark: "–", look: "text-muted bg-default" },
};
const HEATS = Object.keys(LOOKS) as Heat[];

/** How fresh every account is at a glance; each is a link to it. The ages are counted on here. */
export function HeatMap({ filter, controls, empty }: { filter: AccountsQuery; controls: ReactNode[]; empty: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const freshness = useQuery(freshnessQuery(filter));
  const now = useServerNow();
  const lost = useContactLost();
  const items = useMemo(() => freshness.data?.items ?? [], [freshness.data]);
  const heats = useMemo(() => items.map((item) => heatOf(item, now, lost)), [items, now, lost]);
  return (
    <section aria-label={t("accounts.asMap")} className="flex min-h-0 flex-1 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">{controls.map((control, place) => <div key={place} className="flex flex-wrap gap-2 max-sm:w-full">{control}</div>)}</div>
      {freshness.error !== null && <ProblemView failure={freshness.error} onRetry={() => void freshness.refetch()} />}
      {freshness.isPending && <Bone className="h-72" />}
      {freshness.data !== undefined && items.length === 0 && <div className="panel">{empty}</div>}
      {items.length > 0 && (
        <>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted" aria-label={t("heat.legend")}>
            {HEATS.map((heat) => (
              <li key={heat} className="flex items-center gap-1.5">
                <span aria-hidden="true" className={`inline-flex size-4 items-center justify-center rounded-sm ${LOOKS[heat].look}`}>
                  {LOOKS[heat].mark}
                </span>
                {t(`heat.${heat}`)} <span className="figure">{format.count(heats.filter((each) => each === heat).length)}</span>
              </li>
            ))}
          </ul>
          <ul className="grid min-h-0 grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] content-start gap-1 overflow-y-auto pb-2">
            {items.map((item, place) => (
              <Tile key={item.id} item={item} heat={heats[place]!} age={heatAge(item, heats[place]!, now)} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const Tile = memo(function Tile({ item, heat, age: seconds }: { item: AccountFreshness; heat: Heat; age: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const age = seconds === undefined ? undefined : format.age(seconds);
  const words = [item.login, t(`heat.${heat}`), age, t(`health.status.${item.health}`)].filter((word) => word !== undefined).join(", ");
  return (
    <li className="[content-visibility:auto] [contain-intrinsic-size:5.5rem_2.75rem]">
      <Link
        to="/accounts/$accountId"
        params={{ accountId: item.id }}
        preload={false}
        aria-label={words}
        title={words}
        className={`figure flex h-11 flex-col justify-center rounded-md px-2 text-xs font-medium ${LOOKS[heat].look}`}
      >
        <span className="flex justify-between gap-1">
          {item.login}
          <span aria-hidden="true">{LOOKS[heat].mark}</span>
        </span>
        <span className="truncate font-normal">{age ?? t(`heat.${heat}`)}</span>
      </Link>
    </li>
  );
});
