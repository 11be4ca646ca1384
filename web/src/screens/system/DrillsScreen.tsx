import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Activity, CircleCheck, CircleSlash, CircleX, Hourglass, type LucideIcon } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { drillsQuery } from "../../api/systemQueries";
import type { Drill } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { StatusBadge, type Tone } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { SystemPage } from "./SystemPage";

type Outcome = NonNullable<Drill["outcome"]>;
const LOOKS: Record<Outcome, { tone: Tone; icon: LucideIcon }> = {
  HEALED: { tone: "live", icon: CircleCheck },
  BACK_UNNOTICED: { tone: "stale", icon: CircleSlash },
  NOT_HEALED: { tone: "danger", icon: CircleX },
  NOT_BROKEN: { tone: "manual", icon: CircleSlash },
};
const NO_ROWS: Drill[] = [];

/** What was broken on purpose, and how long it took until each of it was well again. */
export function DrillsScreen() {
  const { t } = useTranslation();
  const drills = useQuery(drillsQuery());
  const columns = useColumns();
  return (
    <SystemPage fill>
      <p className="text-muted">{t("drills.meaning")}</p>
      <DataGrid
        id="drills"
        label={t("systemTab.drills")}
        columns={columns}
        rows={drills.data ?? NO_ROWS}
        total={drills.data?.length}
        rowKey={(row) => row.id}
        loading={drills.isPending}
        failure={drills.error}
        onRetry={() => void drills.refetch()}
        filtersSet={0}
        empty={<EmptyState icon={Activity} title={t("drills.none")} text={t("drills.noneText")} />}
      />
    </SystemPage>
  );
}

function DrillOutcome({ outcome }: { outcome: Drill["outcome"] }) {
  const { t } = useTranslation();
  if (outcome == null) return <StatusBadge tone="statement" icon={Hourglass} label={t("drills.underWay")} />;
  return <StatusBadge {...LOOKS[outcome]} label={t(`drills.outcome.${outcome}`)} />;
}

function useColumns(): GridColumn<Drill>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const took = (millis: number | null) => (millis == null ? t("figure.none") : format.duration(millis));
    return [
      { id: "name", label: t("incidents.part"), width: 160, grow: true, fixed: true, card: "title", cell: (row) => <span className="font-medium">{row.name}</span> },
      { id: "outcome", label: t("field.state"), width: 150, card: "badge", cell: (row) => <DrillOutcome outcome={row.outcome} /> },
      { id: "fault", label: t("drills.fault"), width: 180, cell: (row) => t(`drills.faultName.${row.fault}`) },
      { id: "at", label: t("drills.at"), width: 176, cell: (row) => <span className="figure">{format.instant(row.at)}</span> },
      { id: "detected", label: t("incidents.toDetect"), width: 110, end: true, cell: (row) => took(row.detectedAfterMillis) },
      { id: "ordered", label: t("drills.toOrder"), width: 110, end: true, hiddenAtFirst: true, cell: (row) => took(row.orderedAfterMillis) },
      { id: "restored", label: t("incidents.toRestore"), width: 120, end: true, cell: (row) => took(row.restoredAfterMillis) },
      { id: "closed", label: t("incidents.toClose"), width: 110, end: true, cell: (row) => took(row.closedAfterMillis) },
      {
        id: "incident",
        label: t("incidents.one"),
        width: 110,
        cell: (row) =>
          row.incident == null ? null : (
            <Link to="/system/incidents" search={{ item: row.incident }} className="text-link hover:underline">
              {t("watch.timeline")}
            </Link>
          ),
      },
      { id: "reason", label: t("decision.reason"), width: 200, grow: true, hiddenAtFirst: true, cell: (row) => `${row.by}: ${row.reason}` },
    ];
  }, [t, format]);
}
