import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { CircleCheck, Eye, Scale, TriangleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../api/client";
import { breaksQuery } from "../../api/queries";
import type { BreakRow } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { EmptyState } from "../../components/EmptyState";
import { Fact, Facts } from "../../components/Facts";
import { FigureText } from "../../components/FigureText";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn, RowAction } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { SideDrawer } from "../../components/SideDrawer";
import { StatusBadge } from "../../components/StatusBadge";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { useAllowed } from "../../shell/user";
import { FindingsTabs } from "./FindingsTabs";
import { FindingAccount, StateFilter } from "./QuarantineScreen";

const route = getRouteApi("/breaks");

/** Where figures do not agree. A break closes by itself when they do; a person says that it was seen. */
export function BreaksScreen() {
  const { t } = useTranslation();
  const { account, state, item } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(breaksQuery({ ...(account === undefined ? {} : { account }), state: state ?? "OPEN" }));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useColumns();
  const open = (row: BreakRow) => void navigate({ search: (before) => ({ ...before, item: row.id }), resetScroll: false });
  const actions: RowAction<BreakRow>[] = [{ id: "open", label: t("breaks.look"), icon: Eye, act: open }];
  const chosen = rows.find((row) => row.id === item);
  return (
    <Page fill title={t("menu.findings")}>
      <FindingsTabs />
      <DataGrid
        id="breaks"
        label={t("breaks.title")}
        columns={columns}
        rows={rows}
        total={list.data?.pages[0]?.total}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/breaks", search: (before: object) => ({ ...before, item: row.id }) }) as never}
        selected={item}
        actions={actions}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        filtersSet={[state, account].filter((each) => each !== undefined).length}
        filters={<StateFilter state={state} onChange={(next) => void navigate({ search: (before) => ({ ...before, state: next }), replace: true })} />}
        empty={<EmptyState icon={Scale} title={t("breaks.none")} text={t("breaks.noneText")} />}
      />
      {chosen !== undefined && (
        <BreakDrawer row={chosen} onClose={() => void navigate({ search: (before) => ({ ...before, item: undefined }), resetScroll: false })} />
      )}
    </Page>
  );
}

function BreakState({ row }: { row: BreakRow }) {
  const { t } = useTranslation();
  if (row.closedAt != null) return <StatusBadge tone="live" icon={CircleCheck} label={t("breaks.state.closed")} />;
  if (row.acknowledgedBy != null) return <StatusBadge tone="stale" icon={Eye} label={t("breaks.state.seen")} />;
  return <StatusBadge tone="danger" icon={TriangleAlert} label={t("breaks.state.open")} />;
}

function useColumns(): GridColumn<BreakRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "account", label: t("field.account"), width: 96, fixed: true, card: "title", cell: (row) => <FindingAccount account={row.account} /> },
      { id: "server", label: t("field.server"), width: 140, cell: (row) => row.account.server },
      { id: "state", label: t("field.state"), width: 120, card: "badge", cell: (row) => <BreakState row={row} /> },
      { id: "kind", label: t("field.kind"), width: 220, cell: (row) => nameOf("breakKind", row.kind) },
      { id: "difference", label: t("reconciliation.difference"), width: 130, end: true, cell: (row) => <FigureText figure={row.difference} currency /> },
      { id: "openedAt", label: t("breaks.openedAt"), width: 184, cell: (row) => <span className="figure">{format.instant(row.openedAt)}</span> },
      { id: "detail", label: t("field.detail"), width: 260, grow: true, cell: (row) => <span lang="en">{row.detail}</span> },
    ],
    [t, format],
  );
}

function BreakDrawer({ row, onClose }: { row: BreakRow; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const may = useAllowed("accounts:write");
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  return (
    <SideDrawer title={nameOf("breakKind", row.kind)} phone={phone} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <p lang="en">{row.detail}</p>
        <Facts>
          <Fact label={t("field.account")}>{`${row.account.login} · ${row.account.server}`}</Fact>
          <Fact label={t("reconciliation.difference")}>
            <FigureText figure={row.difference} currency />
          </Fact>
          <Fact label={t("breaks.openedAt")}>{format.instant(row.openedAt)}</Fact>
          <Fact label={t("breaks.closedAt")}>{row.closedAt == null ? null : format.instant(row.closedAt)}</Fact>
          <Fact label={t("breaks.acknowledgedBy")}>{row.acknowledgedBy}</Fact>
        </Facts>
        <Link to="/accounts/$accountId/reconciliation" params={{ accountId: row.account.id }} className="button button--outline button--md self-start">
          {t("breaks.toReconciliation")}
        </Link>
        {may && row.closedAt == null && row.acknowledgedBy == null && (
          <div className="border-t border-separator pt-4">
            <CommandForm
              version={0}
              submit={t("breaks.acknowledge")}
              ready={isReason(reason)}
              send={async () => {
                await answered(api.POST("/api/breaks/{id}/acknowledgement", { params: { path: { id: row.id } }, body: { reason: reason.trim() } }));
                await queries.invalidateQueries({ queryKey: ["breaks"] });
              }}
              onDone={onClose}
            >
              {(tried) => (
                <>
                  <p className="text-muted">{t("breaks.impact")}</p>
                  <ReasonInput value={reason} onChange={setReason} tried={tried} />
                </>
              )}
            </CommandForm>
          </div>
        )}
      </div>
    </SideDrawer>
  );
}
