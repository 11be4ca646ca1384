import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowRight, HeartPulse } from "lucide-react";
import { useTranslation } from "react-i18next";
import { accountQuery, healthQuery } from "../../api/queries";
import { Bone } from "../../components/Bone";
import { EmptyState } from "../../components/EmptyState";
import { Fact, Facts } from "../../components/Facts";
import { HealthBadge } from "../../components/HealthBadge";
import { ProblemView } from "../../components/ProblemView";
import { useFormat } from "../../format/useFormat";

const route = getRouteApi("/accounts/$accountId/health");

/** How well the account can be seen, since when, and every time that this has changed. */
export function HealthTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const { accountId } = route.useParams();
  const account = useQuery(accountQuery(accountId)).data;
  const { data, error, refetch } = useQuery(healthQuery(accountId));
  if (data === undefined) return error === null ? <Bone className="h-64 rounded-lg" /> : <ProblemView failure={error} onRetry={() => void refetch()} />;
  const yes = (value: boolean | null | undefined) => (value == null ? t("figure.noData") : t(value ? "health.yes" : "health.no"));
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <section className="panel p-4">
        <div className="flex items-center justify-between gap-4 pb-3">
          <h2 className="text-base font-semibold">{t("field.health")}</h2>
          <HealthBadge health={data.health} />
        </div>
        <p className="pb-3 text-muted">{t(`health.hint.${data.health}`)}</p>
        {data.reason !== "" && (
          <p lang="en" className="pb-3">
            {data.reason}
          </p>
        )}
        <Facts>
          <Fact label={t("health.since")}>{data.since == null ? null : format.instant(data.since)}</Fact>
          <Fact label={t("health.connected")}>{yes(account?.connected)}</Fact>
          <Fact label={t("health.tradeAllowed")}>{yes(account?.tradeAllowed)}</Fact>
        </Facts>
        <div className="mt-4 flex flex-wrap gap-2">
          <Link to="/quarantine" search={{ account: accountId, state: "ALL" }} className="button button--outline button--md">
            {t("quarantine.title")}
          </Link>
          <Link to="/breaks" search={{ account: accountId, state: "ALL" }} className="button button--outline button--md">
            {t("breaks.title")}
          </Link>
        </div>
      </section>
      <section className="panel">
        <h2 className="border-b border-separator px-4 py-3 text-base font-semibold">{t("health.flips")}</h2>
        {data.flips.length === 0 ? (
          <EmptyState icon={HeartPulse} title={t("health.noFlips")} text={t("health.noFlipsText")} />
        ) : (
          <ol className="max-h-[28rem] divide-y divide-separator overflow-y-auto" tabIndex={0} aria-label={t("health.flips")}>
            {data.flips.map((flip, place) => (
              <li key={place} className="px-4 py-2.5">
                <p className="flex flex-wrap items-center gap-2">
                  <HealthBadge health={flip.from} />
                  <ArrowRight aria-hidden="true" className="size-3.5 text-muted" />
                  <HealthBadge health={flip.to} />
                  <span className="figure ms-auto text-xs text-muted">{format.instant(flip.at)}</span>
                </p>
                {flip.reason !== "" && (
                  <p lang="en" className="mt-1 text-muted">
                    {flip.reason}
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
