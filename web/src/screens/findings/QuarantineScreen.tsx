import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { CircleCheck, Gavel, ShieldAlert, ShieldCheck } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { quarantineQuery } from "../../api/queries";
import type { QuarantineRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FigureText } from "../../components/FigureText";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn, RowAction } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { StatusBadge } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { useAllowed } from "../../shell/user";
import { FindingsTabs } from "./FindingsTabs";
import { QuarantineDrawer } from "./QuarantineDrawer";

const route = getRouteApi("/quarantine");

/** Observations that were not believed, the open ones first; a person decides on each. */
export function QuarantineScreen() {
  const { t } = useTranslation();
  const { account, state, item } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useAllowed("accounts:approve");
  const list = useInfiniteQuery(quarantineQuery({ ...(account === undefined ? {} : { account }), state: state ?? "OPEN" }));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useColumns();
  const open = (row: QuarantineRow) => void navigate({ search: (before) => ({ ...before, item: row.id }), resetScroll: false });
  const actions: RowAction<QuarantineRow>[] = [{ id: "open", label: may ? t("quarantine.decide") : t("quarantine.look"), icon: Gavel, act: open }];
  return (
    <Page fill title={t("menu.findings")}>
      <FindingsTabs />
      <DataGrid
        id="quarantine"
        label={t("quarantine.title")}
        columns={columns}
        rows={rows}
        total={list.data?.pages[0]?.total}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/quarantine", search: (before: object) => ({ ...before, item: row.id }) }) as never}
        selected={item}
        actions={actions}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        filtersSet={[state, account].filter((each) => each !== undefined).length}
        filters={<StateFilter state={state} onChange={(next) => void navigate({ search: (before) => ({ ...before, state: next }), replace: true })} />}
        empty={<EmptyState icon={ShieldCheck} title={t("quarantine.none")} text={t("quarantine.noneText")} />}
      />
      {item !== undefined && (
        <QuarantineDrawer
          row={rows.find((row) => row.id === item)}
          onClose={() => void navigate({ search: (before) => ({ ...before, item: undefined }), resetScroll: false })}
        />
      )}
    </Page>
  );
}

/** The open ones, unless all are asked for. */
export function StateFilter({ state, onChange }: { state: "ALL" | undefined; onChange: (state: "ALL" | undefined) => void }) {
  const { t } = useTranslation();
  return (
    <FilterMenu
      single
      label={t("field.state")}
      choices={[{ id: "ALL", label: t("findings.all") }]}
      chosen={state === undefined ? [] : [state]}
      onChange={([chosen]) => onChange(chosen === "ALL" ? "ALL" : undefined)}
    />
  );
}

export function FindingAccount({ account }: { account: QuarantineRow["account"] }) {
  return (
    <Link to="/accounts/$accountId" params={{ accountId: account.id }} tabIndex={-1} className="figure font-medium text-link hover:underline">
      {account.login}
    </Link>
  );
}

function useColumns(): GridColumn<QuarantineRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "account", label: t("field.account"), width: 96, fixed: true, card: "title", cell: (row) => <FindingAccount account={row.account} /> },
      { id: "server", label: t("field.server"), width: 140, cell: (row) => row.account.server },
      {
        id: "state",
        label: t("field.state"),
        width: 120,
        card: "badge",
        cell: (row) =>
          row.state === "OPEN" ? (
            <StatusBadge tone="danger" icon={ShieldAlert} label={t(`quarantine.state.${row.state}`)} />
          ) : (
            <StatusBadge tone="manual" icon={CircleCheck} label={t(`quarantine.state.${row.state}`)} />
          ),
      },
      { id: "reason", label: t("field.reason"), width: 200, cell: (row) => nameOf("quarantineReason", row.reason) },
      { id: "equity", label: t("field.equity"), width: 120, end: true, cell: (row) => (row.values == null ? null : <FigureText figure={row.values.equity} currency />) },
      { id: "times", label: t("quarantine.times"), width: 80, end: true, cell: (row) => format.count(row.times) },
      { id: "lastAt", label: t("quarantine.lastAt"), width: 184, cell: (row) => <span className="figure">{format.instant(row.lastAt)}</span> },
      { id: "detail", label: t("field.detail"), width: 260, grow: true, cell: (row) => <span lang="en">{row.detail}</span> },
    ],
    [t, format],
  );
}
