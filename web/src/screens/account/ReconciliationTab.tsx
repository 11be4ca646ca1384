import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { reconciliationQuery } from "../../api/queries";
import type { Reconciliation } from "../../api/types";
import { Bone } from "../../components/Bone";
import { FigureText } from "../../components/FigureText";
import { ProblemView } from "../../components/ProblemView";
import { ReconciliationBadge } from "../../components/ReconciliationBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

const route = getRouteApi("/accounts/$accountId/reconciliation");

/** Do the deals add up to the balance, to the cent? And if not, where to look. */
export function ReconciliationTab() {
  const { accountId } = route.useParams();
  const { data, error, refetch } = useQuery(reconciliationQuery(accountId));
  if (data === undefined) {
    return error === null ? <Bone className="h-64 rounded-lg" /> : <ProblemView failure={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Proof reconciliation={data} />
      <Facts reconciliation={data} />
      {data.suspects.length > 0 && <Suspects accountId={accountId} reconciliation={data} />}
    </div>
  );
}

function Proof({ reconciliation }: { reconciliation: Reconciliation }) {
  const { t } = useTranslation();
  const { status, sumOfDeals, expected, difference, missingOpening } = reconciliation;
  return (
    <section className="panel">
      <header className="flex items-center justify-between gap-4 border-b border-separator px-4 py-3">
        <h2 className="text-base font-semibold">{t("reconciliation.title")}</h2>
        <ReconciliationBadge status={status} />
      </header>
      <p className="px-4 pt-3 text-muted">{t(`reconciliation.hint.${status}`)}</p>
      <dl className="p-4">
        <Line label={t("reconciliation.sumOfDeals")}>
          <FigureText figure={sumOfDeals} currency />
        </Line>
        {status !== "RECONCILED" && missingOpening.kind === "MONEY" && (
          <Line label={t("reconciliation.missingOpening")}>
            <FigureText figure={missingOpening} currency />
          </Line>
        )}
        <Line label={t("reconciliation.expected")}>
          <FigureText figure={expected} currency />
        </Line>
        <div className="mt-1 flex justify-between border-t-2 border-border pt-2 text-base font-semibold">
          <dt>{t("reconciliation.difference")}</dt>
          <dd>
            <FigureText figure={difference} currency />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Facts({ reconciliation }: { reconciliation: Reconciliation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { checkedAt, dealCount, firstDealAt, lastDealAt, firstDifferenceAt } = reconciliation;
  const time = (instant: string | null | undefined) => (instant == null ? t("figure.none") : format.instant(instant));
  return (
    <section className="panel">
      <h2 className="border-b border-separator px-4 py-3 text-base font-semibold">{t("reconciliation.basis")}</h2>
      <dl className="p-4">
        <Line label={t("reconciliation.deals")}>{format.count(dealCount)}</Line>
        <Line label={t("reconciliation.firstDeal")}>{time(firstDealAt)}</Line>
        <Line label={t("reconciliation.lastDeal")}>{time(lastDealAt)}</Line>
        {firstDifferenceAt != null && (
          <Line label={t("reconciliation.firstDifference")}>{time(firstDifferenceAt)}</Line>
        )}
        <Line label={t("reconciliation.checkedAt")}>{time(checkedAt)}</Line>
      </dl>
    </section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-1.5">
      <dt className="text-muted">{label}</dt>
      <dd className="figure font-medium">{children}</dd>
    </div>
  );
}

function Suspects({ accountId, reconciliation }: { accountId: string; reconciliation: Reconciliation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cell = "border-t border-separator px-4 py-2 text-start";
  return (
    <section className="panel lg:col-span-2">
      <h2 className="px-4 py-3 text-base font-semibold">{t("reconciliation.suspects")}</h2>
      <div className="overflow-x-auto">
        <table className="w-full">
          <thead className="text-xs text-muted">
            <tr>
              <th className={cell}>{t("field.ticket")}</th>
              <th className={cell}>{t("field.time")}</th>
              <th className={cell}>{t("field.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {reconciliation.suspects.map(({ ticket, time, reason }) => (
              <tr key={ticket}>
                <td className={cell}>
                  <Link
                    to="/accounts/$accountId/deals"
                    params={{ accountId }}
                    search={{ deal: ticket }}
                    className="figure text-link hover:underline"
                  >
                    {ticket}
                  </Link>
                </td>
                <td className={`${cell} figure`}>{format.instant(time)}</td>
                <td className={cell}>{nameOf("suspect", reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
