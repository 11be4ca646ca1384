import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { BellRing, CircleCheck } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { alertsQuery } from "../../api/alertQueries";
import type { Alert } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { useFormat } from "../../format/useFormat";
import type { AlertsSearch } from "../../routes";
import { AlertBadges, SeverityBadge } from "./AlertBadges";
import { AlertDrawer } from "./AlertDrawer";
import { AlertTabs } from "./AlertTabs";
import { said } from "./said";

const route = getRouteApi("/alerts");

/** What people have to know: one alert for each cause. */
export function AlertsScreen() {
  const { t } = useTranslation();
  const { state, item } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(alertsQuery(state ?? "OPEN"));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useColumns();
  const change = (to: AlertsSearch, replace = false) => void navigate({ search: (before) => ({ ...before, ...to }), resetScroll: false, replace });
  return (
    <Page fill title={t("menu.alerts")}>
      <AlertTabs />
      <DataGrid
        id="alerts"
        label={t("menu.alerts")}
        columns={columns}
        rows={rows}
        total={undefined}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/alerts", search: (before: object) => ({ ...before, item: row.id }) }) as never}
        selected={item}
        actions={[{ id: "open", label: t("alerts.look"), icon: BellRing, act: (row: Alert) => change({ item: row.id }) }]}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        // Without anything open, what is over can still be looked at.
        filtersSet={1}
        filters={
          <FilterMenu
            single
            label={t("field.state")}
            choices={[{ id: "ALL", label: t("alerts.all") }]}
            chosen={state === undefined ? [] : [state]}
            onChange={([all]) => change({ state: all === "ALL" ? "ALL" : undefined }, true)}
          />
        }
        empty={<EmptyState icon={CircleCheck} title={t("alerts.none")} text={t("alerts.noneText")} />}
      />
      {item !== undefined && <AlertDrawer key={item} id={item} onClose={() => change({ item: undefined })} />}
    </Page>
  );
}

function useColumns(): GridColumn<Alert>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "title", label: t("alerts.what"), width: 280, fixed: true, grow: true, card: "title", cell: (row) => <span className="font-medium">{said(row.title, format.language)}</span> },
      { id: "severity", label: t("alerts.severityLabel"), width: 130, card: "badge", cell: (row) => <SeverityBadge severity={row.severity} /> },
      { id: "state", label: t("field.state"), width: 220, cell: (row) => <AlertBadges alert={row} /> },
      { id: "since", label: t("alerts.since"), width: 170, cell: (row) => <span className="figure">{format.minute(row.since)}</span> },
      { id: "duration", label: t("alerts.duration"), width: 120, cell: (row) => <span className="figure">{format.age(row.seconds)}</span> },
      { id: "acknowledgedBy", label: t("alerts.acknowledgedBy"), width: 150, cell: (row) => row.acknowledgedBy },
      { id: "resolvedAt", label: t("alerts.resolvedAt"), width: 170, cell: (row) => (row.resolvedAt == null ? null : <span className="figure">{format.minute(row.resolvedAt)}</span>) },
    ],
    [t, format],
  );
}
