import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { SquareFunction } from "lucide-react";
import { useTranslation } from "react-i18next";
import { statisticsQuery } from "../../api/queries";
import type { Figure, Statistics } from "../../api/types";
import { Bone } from "../../components/Bone";
import { FigureText } from "../../components/FigureText";
import { ProblemView } from "../../components/ProblemView";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

const SKELETON_GROUPS = 4;
/** Figures whose sign is a gain or a loss; a drawdown or a count has no side. */
const TONED = new Set([
  "totalNetProfit",
  "grossProfit",
  "grossLoss",
  "expectedPayoff",
  "largestProfitTrade",
  "largestLossTrade",
  "averageProfitTrade",
  "averageLossTrade",
]);

/** The account's statistics as its terminal prints them; each opens its explanation. */
export function StatisticsView({ accountId, currency }: { accountId: string; currency: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(statisticsQuery(accountId));
  if (data === undefined && error !== null) return <ProblemView failure={error} onRetry={() => void refetch()} />;
  return (
    <section aria-label={t("statistics.title")}>
      <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-base font-semibold">
          {t("statistics.title")} <span className="font-normal text-muted">{currency}</span>
        </h2>
        <p className="text-xs text-muted">
          {data === undefined ? <Bone className="h-4 w-56" /> : data.asOf != null && t("statistics.asOf", { at: format.instant(data.asOf) })}
        </p>
      </header>
      <div className="gap-4 *:mb-4 *:break-inside-avoid md:columns-2 xl:columns-3">
        {data === undefined
          ? Array.from({ length: SKELETON_GROUPS }, (_, group) => <Bone key={group} className="h-80 rounded-lg" />)
          : data.groups.map((group) => <Group key={group.key} group={group} />)}
      </div>
    </section>
  );
}

function Group({ group }: { group: Statistics["groups"][number] }) {
  const name = nameOf("statisticGroup", group.key);
  return (
    <section aria-label={name} className="panel overflow-hidden">
      <h3 className="border-b border-separator bg-surface-secondary px-4 py-2 text-xs font-medium text-muted">{name}</h3>
      <ul>
        {group.figures.map(({ key, figure }) => (
          <Row key={key} statistic={key} figure={figure} />
        ))}
      </ul>
    </section>
  );
}

function Row({ statistic, figure }: { statistic: string; figure: Figure }) {
  const { t } = useTranslation();
  const name = nameOf("statistic", statistic);
  return (
    <li className="group/row relative flex min-h-9 items-center justify-between gap-4 border-b border-separator px-4 py-1 last:border-b-0 hover:bg-row-hover">
      <Link
        to="."
        search={(search: object) => ({ ...search, explain: statistic })}
        resetScroll={false}
        title={t("explain.open", { name })}
        className="flex items-center gap-1.5 after:absolute after:inset-0"
      >
        {name}
        <SquareFunction aria-hidden="true" className="size-3.5 shrink-0 text-muted opacity-0 group-hover/row:opacity-100" />
      </Link>
      <span className="text-end font-medium">
        <FigureText figure={figure} tone={TONED.has(statistic)} />
      </span>
    </li>
  );
}
