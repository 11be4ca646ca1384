import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { FileInput, Link2, SearchX, WalletCards, ArrowUpRight } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { accountsQuery, type AccountsQuery } from "../../api/queries";
import type { AccountRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { RowAction } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { given, stringifySearch } from "../../search";
import type { AccountsSearch } from "../../routes";
import { copyText } from "../../copyText";
import { tradeModeOf, useScope } from "../../shell/ScopeSwitch";
import { useAllowed } from "../../shell/user";
import { useAccountColumns } from "./columns";

const route = getRouteApi("/accounts");
const SOURCES = ["LIVE", "STATEMENT", "SIMULATED", "MANUAL"] as const;
const RECONCILIATIONS = ["RECONCILED", "BREAK", "INCOMPLETE", "NOT_CHECKED"] as const;

export function AccountsScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const scope = useScope();
  const mayImport = useAllowed("accounts:write");
  const columns = useAccountColumns();
  const actions = useRowActions();
  const { q, sort, source, reconciliation } = search;
  const query: AccountsQuery = given({ q, sort, source, reconciliation, tradeMode: tradeModeOf(scope) });
  const list = useInfiniteQuery(accountsQuery(query));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);

  const filter = useCallback(
    (change: AccountsSearch) =>
      void navigate({ search: (before) => given({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  const onType = useCallback((text: string) => filter({ q: text === "" ? undefined : text } as AccountsSearch), [filter]);
  const filtersSet = [q, source, reconciliation, scope].filter((each) => each !== undefined).length;

  return (
    <Page
      fill
      title={t("accounts.title")}
      actions={
        mayImport && (
          <Link to="/imports" className="button button--primary button--md">
            <FileInput aria-hidden="true" />
            {t("accounts.import")}
          </Link>
        )
      }
    >
      <DataGrid
        id="accounts"
        label={t("accounts.title")}
        columns={columns}
        rows={rows}
        total={list.data?.pages[0]?.total}
        rowKey={(row) => row.id}
        rowLink={linkOf}
        actions={actions}
        sort={sort}
        onSort={(next) => filter({ sort: next } as AccountsSearch)}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        exportUrl={`/api/accounts/export${stringifySearch(query)}`}
        filtersSet={filtersSet}
        search={<SearchBox label={t("accounts.search")} value={q ?? ""} onChange={onType} className="w-full sm:w-72" />}
        filters={
          <>
            <FilterMenu
              label={t("accounts.source")}
              choices={SOURCES.map((id) => ({ id, label: t(`provenance.source.${id}`) }))}
              single
              chosen={source === undefined ? [] : [source]}
              onChange={([chosen]) => filter({ source: chosen } as AccountsSearch)}
            />
            <FilterMenu
              label={t("accounts.reconciliation")}
              choices={RECONCILIATIONS.map((id) => ({ id, label: t(`reconciliation.status.${id}`) }))}
              single
              chosen={reconciliation === undefined ? [] : [reconciliation]}
              onChange={([chosen]) => filter({ reconciliation: chosen } as AccountsSearch)}
            />
          </>
        }
        empty={filtersSet > 0 ? <NoMatch /> : <NoAccounts mayImport={mayImport} />}
      />
    </Page>
  );
}

function linkOf(row: AccountRow) {
  return { to: "/accounts/$accountId" as const, params: { accountId: row.id } };
}

function useRowActions(): RowAction<AccountRow>[] {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  return useMemo(
    () => [
      { id: "open", label: t("accounts.open"), icon: ArrowUpRight, act: (row) => void navigate(linkOf(row)) },
      {
        id: "deals",
        label: t("accounts.openDeals"),
        icon: WalletCards,
        act: (row) => void navigate({ to: "/accounts/$accountId/deals", params: { accountId: row.id } }),
      },
      {
        id: "link",
        label: t("action.copyLink"),
        icon: Link2,
        act: (row) => copyText(`${location.origin}/accounts/${row.id}`, t("action.copied")),
      },
    ],
    [t, navigate],
  );
}

function NoMatch() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={SearchX} title={t("grid.noMatch")} text={t("grid.noMatchText")}>
      <Link to="/accounts" search={{}} className="button button--outline button--md">
        {t("grid.clearFilters")}
      </Link>
    </EmptyState>
  );
}

function NoAccounts({ mayImport }: { mayImport: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={WalletCards} title={t("accounts.none")} text={t("accounts.noneText")}>
      {mayImport && (
        <Link to="/imports" className="button button--primary button--md">
          {t("accounts.import")}
        </Link>
      )}
    </EmptyState>
  );
}
