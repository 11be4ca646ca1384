import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheck, ListOrdered } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { incidentsQuery } from "../../api/systemQueries";
import type { Incident } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { useFormat } from "../../format/useFormat";
import { SeverityBadge } from "../alerts/AlertBadges";
import { IncidentBadges } from "./badges";
import { IncidentDrawer } from "./IncidentDrawer";
import { SystemPage } from "./SystemPage";

const route = getRouteApi("/system/incidents");

/** What went wrong, the newest first. */
export function IncidentsScreen() {
  const { t } = useTranslation();
  const { item } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(incidentsQuery());
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useColumns();
  const show = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, item: id }), resetScroll: false });
  return (
    <SystemPage fill>
      <DataGrid
        id="incidents"
        label={t("systemTab.incidents")}
        columns={columns}
        rows={rows}
        total={list.data?.pages[0]?.total}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/system/incidents", search: (before: object) => ({ ...before, item: row.id }) }) as never}
        selected={item}
        actions={[{ id: "open", label: t("watch.timeline"), icon: ListOrdered, act: (row: Incident) => show(row.id) }]}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        filtersSet={0}
        empty={<EmptyState icon={CircleCheck} title={t("incidents.none")} text={t("incidents.noneText")} />}
      />
      {item !== undefined && <IncidentDrawer key={item} id={item} onClose={() => show(undefined)} />}
    </SystemPage>
  );
}

function useColumns(): GridColumn<Incident>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "name", label: t("incidents.part"), width: 160, grow: true, fixed: true, card: "title", cell: (row) => <span className="font-medium">{row.name}</span> },
      { id: "cause", label: t("watch.causeLabel"), width: 220, grow: true, cell: (row) => t(`watch.cause.${row.cause}`) },
      { id: "severity", label: t("alerts.severityLabel"), width: 120, cell: (row) => <SeverityBadge severity={row.severity} /> },
      { id: "state", label: t("field.state"), width: 200, card: "badge", cell: (row) => <IncidentBadges incident={row} /> },
      { id: "began", label: t("incidents.began"), width: 176, cell: (row) => <span className="figure">{format.instant(row.began)}</span> },
      { id: "detected", label: t("incidents.toDetect"), width: 110, end: true, cell: (row) => format.between(row.began, row.detected) },
      { id: "restored", label: t("incidents.toRestore"), width: 120, end: true, cell: (row) => (row.restored == null ? t("incidents.notYet") : format.between(row.began, row.restored)) },
    ],
    [t, format],
  );
}
