import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChartLine } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { accountQuery, curveQuery, EQUITY_RANGES, equityQuery, type EquityRange } from "../../api/queries";
import type { Curve, Equity } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Chart } from "../../components/chart/Chart";
import type { ChartModel } from "../../components/chart/model";
import { EmptyState } from "../../components/EmptyState";
import { ProblemView } from "../../components/ProblemView";
import { signOf } from "../../format/decimal";
import { nameOf } from "../../i18n/lookup";
import { StatisticsView } from "./StatisticsView";

const route = getRouteApi("/accounts/$accountId");
const CHOICE =
  "flex h-7 cursor-pointer items-center rounded-md px-2.5 text-muted outline-offset-1 hover:text-foreground data-[selected]:bg-segment data-[selected]:text-foreground data-[selected]:shadow-[0_0_0_1px_var(--border)]";

type Range = EquityRange | "history";

/** The account over time: what its source has told, second by second, or what its deals made of it. */
export function SummaryTab() {
  const { accountId } = route.useParams();
  const account = useQuery(accountQuery(accountId)).data;
  const watched = account !== undefined && account.health !== "UNWATCHED";
  const [range, setRange] = useState<Range>();
  const lastHour = useQuery({ ...equityQuery(accountId, "hour"), enabled: watched && range === undefined });
  // A source that has only just begun to tell has no curve yet; its deals have one.
  if (range === undefined && account !== undefined && (!watched || lastHour.data !== undefined)) {
    const told = lastHour.data !== undefined && lastHour.data.points.length > 1;
    setRange(told ? "hour" : "history");
  }
  const shown = range ?? (watched ? "hour" : "history");
  return (
    <>
      <section className="panel min-h-[28rem] p-4">
        {watched && <Ranges range={shown} onChange={setRange} />}
        {shown === "history" ? <History accountId={accountId} /> : <Live accountId={accountId} range={shown} />}
      </section>
      <StatisticsView accountId={accountId} currency={account?.currency} />
    </>
  );
}

function Ranges({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      aria-label={t("equity.range")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[range]}
      onSelectionChange={(keys) => onChange([...keys][0] as Range)}
      className="mb-3 inline-flex h-8 items-center rounded-lg bg-default p-0.5 text-xs font-medium"
    >
      {[...EQUITY_RANGES, "history" as const].map((choice) => (
        <ToggleButton key={choice} id={choice} className={CHOICE}>
          {t(`equity.ranges.${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Live({ accountId, range }: { accountId: string; range: EquityRange }) {
  const { t } = useTranslation();
  const equity = useQuery(equityQuery(accountId, range));
  const curve = useQuery(curveQuery(accountId));
  if (equity.data === undefined) {
    return equity.error === null ? <Bone className="h-[23rem]" /> : <ProblemView failure={equity.error} onRetry={() => void equity.refetch()} compact />;
  }
  if (equity.data.points.length === 0) {
    return <EmptyState icon={ChartLine} title={t("equity.none")} text={t("equity.noneText")} />;
  }
  const chart = <EquityChart equity={equity.data} flows={curve.data?.flows} />;
  return equity.data.source === "SIMULATED" ? <Simulated>{chart}</Simulated> : chart;
}

/** Nobody takes a picture of a simulated curve for a real one. */
function Simulated({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="relative">
      {children}
      <div aria-hidden="true" className="hatched pointer-events-none absolute inset-x-0 top-10 bottom-0 flex items-center justify-center rounded-md opacity-25">
        <span className="text-xl font-semibold tracking-widest text-simulated uppercase">{t("provenance.simulated")}</span>
      </div>
    </div>
  );
}

const NO_FLOWS: Curve["flows"] = [];

function EquityChart({ equity, flows = NO_FLOWS }: { equity: Equity; flows: Curve["flows"] | undefined }) {
  const { t } = useTranslation();
  const model: ChartModel = useMemo(() => {
    const first = equity.points[0]?.time ?? "";
    const series = (name: "equity" | "balance" | "floating", color: string) => ({
      id: name,
      name: t(`field.${name}`),
      color,
      points: equity.points.map((point) => ({ time: point.time, value: point[name] })),
    });
    return {
      title: t("equity.title"),
      unit: equity.currency,
      series: [series("equity", "--chart-line"), series("balance", "--muted"), { ...series("floating", "--muted"), unseen: true }],
      markers: markersOf(flows.filter(({ time }) => time >= first)),
      gaps: equity.gaps,
    };
  }, [equity, flows, t]);
  return <Chart model={model} />;
}

function History({ accountId }: { accountId: string }) {
  const curve = useQuery(curveQuery(accountId));
  if (curve.data !== undefined) return <BalanceCurve curve={curve.data} />;
  return curve.error === null ? <Bone className="h-[23rem]" /> : <ProblemView failure={curve.error} onRetry={() => void curve.refetch()} compact />;
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
      markers: markersOf(curve.flows),
    }),
    [curve, t],
  );
  if (curve.points.length === 0) {
    return <EmptyState icon={ChartLine} title={t("account.noCurve")} text={t("account.noCurveText")} />;
  }
  return <Chart model={model} />;
}

function markersOf(flows: Curve["flows"]): ChartModel["markers"] {
  return flows.map(({ ticket, time, flowClass, amount }) => ({
    id: ticket,
    time,
    direction: signOf(amount) === "negative" ? "out" : "in",
    name: nameOf("flowClass", flowClass),
    amount,
  }));
}
