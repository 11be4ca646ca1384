import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CloudOff, Play, Workflow as WorkflowIcon } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { workflowsQuery } from "../../api/systemQueries";
import type { Workflow, WorkflowName } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { useFormat } from "../../format/useFormat";
import { Demands } from "./Demands";
import { RunBadge } from "./RunBadge";
import { SystemPage } from "./SystemPage";
import { TokenSection } from "./TokenSection";
import { WorkflowDrawer } from "./WorkflowDrawer";

const route = getRouteApi("/system/workflows");
const NO_ROWS: Workflow[] = [];

/** The repository's workflows: how each ended last, and running one. */
export function WorkflowsScreen() {
  const { t } = useTranslation();
  const { workflow } = route.useSearch();
  const navigate = route.useNavigate();
  const all = useQuery(workflowsQuery());
  const columns = useColumns();
  const show = (name: WorkflowName | undefined) => void navigate({ search: (before) => ({ ...before, workflow: name }), resetScroll: false });
  const chosen = all.data?.workflows.find(({ name }) => name === workflow);
  if (all.data?.configured === false) {
    return (
      <SystemPage>
        <div className="panel">
          <EmptyState icon={CloudOff} title={t("workflows.notConfigured")} text={t("workflows.notConfiguredText")}>
            {all.data.trouble != null && (
              <p lang="en" className="text-muted">
                {all.data.trouble}
              </p>
            )}
          </EmptyState>
        </div>
      </SystemPage>
    );
  }
  return (
    <SystemPage>
      {all.data?.trouble != null && (
        <p role="status" className="panel p-3">
          {t("workflows.trouble")}
          <span lang="en" className="block text-muted">
            {all.data.trouble}
          </span>
        </p>
      )}
      <DataGrid
        id="workflows"
        label={t("systemTab.workflows")}
        columns={columns}
        rows={all.data?.workflows ?? NO_ROWS}
        total={undefined}
        rowKey={(row) => row.name}
        rowLink={(row) => ({ to: "/system/workflows", search: (before: object) => ({ ...before, workflow: row.name }) }) as never}
        selected={workflow}
        actions={[{ id: "open", label: t("workflows.look"), icon: Play, act: (row: Workflow) => show(row.name) }]}
        loading={all.isPending}
        failure={all.error}
        onRetry={() => void all.refetch()}
        filtersSet={0}
        empty={<EmptyState icon={WorkflowIcon} title={t("workflows.notConfigured")} text={t("workflows.notConfiguredText")} />}
      />
      {all.data !== undefined && (
        <div className="grid items-start gap-4 lg:grid-cols-2 [&>*]:min-w-0">
          <TokenSection token={all.data.token} repository={all.data.repository} />
          <Demands />
        </div>
      )}
      {chosen !== undefined && <WorkflowDrawer key={chosen.name} workflow={chosen} onClose={() => show(undefined)} />}
    </SystemPage>
  );
}

function useColumns(): GridColumn<Workflow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "name", label: t("workflows.one"), width: 240, grow: true, fixed: true, card: "title", cell: (row) => <span className="font-medium">{t(`workflows.name.${row.name}`)}</span> },
      { id: "last", label: t("workflows.lastRun"), width: 160, card: "badge", cell: (row) => (row.lastRun == null ? <span className="text-muted">{t("figure.noData")}</span> : <RunBadge run={row.lastRun} />) },
      { id: "at", label: t("workflows.began"), width: 184, cell: (row) => (row.lastRun == null ? null : <span className="figure">{format.instant(row.lastRun.createdAt)}</span>) },
      { id: "event", label: t("workflows.event"), width: 170, cell: (row) => (row.lastRun == null ? null : <span lang="en">{row.lastRun.event}</span>) },
      { id: "state", label: t("field.state"), width: 140, cell: (row) => (row.state == null ? <span className="text-muted">{t("figure.noData")}</span> : row.state === "active" ? t("workflows.active") : <span lang="en">{row.state}</span>) },
    ],
    [t, format],
  );
}
