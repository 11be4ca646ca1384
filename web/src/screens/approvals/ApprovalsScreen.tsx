import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Gavel, ListChecks } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { approvalsQuery } from "../../api/approvalQueries";
import type { Approval } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import type { ApprovalsSearch } from "../../routes";
import { ApprovalDrawer } from "./ApprovalDrawer";
import { ApprovalState } from "./ApprovalState";

const route = getRouteApi("/approvals");

/** What one person has proposed and another one has to approve. */
export function ApprovalsScreen() {
  const { t } = useTranslation();
  const { state, item } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(approvalsQuery(state ?? "OPEN"));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useColumns();
  const change = (to: ApprovalsSearch, replace = false) => void navigate({ search: (before) => ({ ...before, ...to }), resetScroll: false, replace });
  return (
    <Page fill title={t("menu.approvals")}>
      <DataGrid
        id="approvals"
        label={t("menu.approvals")}
        columns={columns}
        rows={rows}
        total={undefined}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/approvals", search: (before: object) => ({ ...before, item: row.id }) }) as never}
        selected={item}
        actions={[{ id: "open", label: t("approvals.look"), icon: Gavel, act: (row: Approval) => change({ item: row.id }) }]}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        // Without anything open, what was decided can still be looked at.
        filtersSet={1}
        filters={
          <FilterMenu
            single
            label={t("field.state")}
            choices={[{ id: "ALL", label: t("approvals.all") }]}
            chosen={state === undefined ? [] : [state]}
            onChange={([all]) => change({ state: all === "ALL" ? "ALL" : undefined }, true)}
          />
        }
        empty={<EmptyState icon={ListChecks} title={t("approvals.none")} text={t("approvals.noneText")} />}
      />
      {item !== undefined && <ApprovalDrawer key={item} id={item} onClose={() => change({ item: undefined })} />}
    </Page>
  );
}

function useColumns(): GridColumn<Approval>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "kind", label: t("approvals.what"), width: 200, fixed: true, card: "title", cell: (row) => <span className="font-medium">{nameOf("approvalKind", row.kind)}</span> },
      { id: "subject", label: t("approvals.about"), width: 160, cell: (row) => `${nameOf("objectType", row.subjectType)} ${row.subjectId}` },
      { id: "state", label: t("field.state"), width: 130, card: "badge", cell: (row) => <ApprovalState state={row.state} /> },
      { id: "proposedBy", label: t("approvals.proposedBy"), width: 150, cell: (row) => row.proposedBy },
      { id: "reason", label: t("field.reason"), width: 240, grow: true, cell: (row) => row.reason },
      { id: "proposedAt", label: t("approvals.proposedAt"), width: 170, cell: (row) => <span className="figure">{format.minute(row.proposedAt)}</span> },
      { id: "expiresAt", label: t("approvals.expires"), width: 180, cell: (row) => <span className="figure">{format.minute(row.expiresAt)}</span> },
      { id: "decidedBy", label: t("approvals.decided"), width: 150, cell: (row) => row.decidedBy },
    ],
    [t, format],
  );
}
