import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChartLine } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { accountQuery, curveQuery } from "../../api/queries";
import type { Curve } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Chart } from "../../components/chart/Chart";
import type { ChartModel } from "../../components/chart/model";
import { EmptyState } from "../../components/EmptyState";
import { ProblemView } from "../../components/ProblemView";
import { signOf } from "../../format/decimal";
import { nameOf } from "../../i18n/lookup";
import { StatisticsView } from "./StatisticsView";

const route = getRouteApi("/accounts/$accountId");

export function SummaryTab() {
  const { accountId } = route.useParams();
  const curve = useQuery(curveQuery(accountId));
  const currency = useQuery(accountQuery(accountId)).data?.currency;
  return (
    <>
      <section className="panel min-h-[25.25rem] p-4">
        {curve.data !== undefined && <BalanceCurve curve={curve.data} />}
        {curve.data === undefined && curve.error === null && <Bone className="h-[23rem]" />}
        {curve.data === undefined && curve.error !== null && (
          <ProblemView failure={curve.error} onRetry={() => void curve.refetch()} compact />
        )}
      </section>
      <StatisticsView accountId={accountId} currency={currency} />
    </>
  );
}

function BalanceCurve({ curve }: { curve: Curve }) {
  const { t } = useTranslation();
  const model: ChartModel = useMemo(
    () => ({
      title: t("account.curve"),
      unit: curve.currency,
      series: [
        {
          id: "balance",
          name: t("field.balance"),
          color: "--chart-line",
          points: curve.points.map(({ time, balance }) => ({ time, value: balance })),
        },
      ],
      markers: curve.flows.map(({ ticket, time, flowClass, amount }) => ({
        id: ticket,
        time,
        direction: signOf(amount) === "negative" ? "out" : "in",
        name: nameOf("flowClass", flowClass),
        amount,
      })),
    }),
    [curve, t],
  );
  if (curve.points.length === 0) {
    return <EmptyState icon={ChartLine} title={t("account.noCurve")} text={t("account.noCurveText")} />;
  }
  return <Chart model={model} />;
}
