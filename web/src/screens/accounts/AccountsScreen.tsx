import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowUpRight, FileInput, Grid3x3, Link2, Plus, Rows3, SearchX, WalletCards } from "lucide-react";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { accountsQuery, type AccountsQuery } from "../../api/queries";
import type { AccountRow } from "../../api/types";
import { Bone } from "../../components/Bone";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import type { RowAction } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { copyText } from "../../copyText";
import { useLiveAccounts } from "../../live/useLive";
import type { AccountsSearch } from "../../routes";
import { given, stringifySearch } from "../../search";
import { tradeModesOf, useScope } from "../../shell/ScopeSwitch";
import { useAllowed } from "../../shell/user";
import { AccountFilters, useFiltersSet } from "./AccountFilters";
import { useAccountColumns } from "./columns";

const HeatMap = lazy(() => import("./HeatMap").then((it) => ({ default: it.HeatMap })));
const route = getRouteApi("/accounts");

export function AccountsScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayAdd = useAllowed("accounts:write");
  const { sort, view, ...filters } = search;
  const tradeMode = tradeModesOf(useScope());
  const filter: AccountsQuery = given({ ...filters, scope: undefined, tradeMode }) as AccountsQuery;
  const filtersSet = useFiltersSet(filters);

  const change = useCallback(
    (changed: Partial<AccountsSearch>) =>
      void navigate({ search: (before) => given({ ...before, ...changed }) as AccountsSearch, replace: true, resetScroll: false }),
    [navigate],
  );
  const onType = useCallback((text: string) => change({ q: text === "" ? undefined : text }), [change]);
  const shared = {
    filter,
    sort,
    filtersSet,
    change,
    search: <SearchBox label={t("accounts.search")} value={filters.q ?? ""} onChange={onType} className="w-full sm:w-72" />,
    filters: <AccountFilters chosen={filters} onChange={change} />,
    empty: filtersSet > 0 ? <NoMatch /> : <NoAccounts mayAdd={mayAdd} />,
  };
  return (
    <Page fill title={t("accounts.title")} actions={<Actions mayAdd={mayAdd} view={view} />}>
      {view === "freshness" ? (
        <Suspense fallback={<Bone className="h-96" />}>
          <HeatMap filter={filter} controls={[shared.search, shared.filters]} empty={shared.empty} />
        </Suspense>
      ) : (
        <List {...shared} />
      )}
    </Page>
  );
}

function Actions({ mayAdd, view }: { mayAdd: boolean; view: AccountsSearch["view"] }) {
  const { t } = useTranslation();
  const map = view === "freshness";
  return (
    <>
      <Link
        to="/accounts"
        search={(before) => given({ ...before, view: map ? undefined : "freshness" }) as AccountsSearch}
        className="button button--outline button--md"
      >
        {map ? <Rows3 aria-hidden="true" /> : <Grid3x3 aria-hidden="true" />}
        <span className="max-sm:sr-only">{map ? t("accounts.asList") : t("accounts.asMap")}</span>
      </Link>
      {mayAdd && (
        <Link to="/imports" className="button button--outline button--md">
          <FileInput aria-hidden="true" />
          <span className="max-sm:sr-only">{t("accounts.import")}</span>
        </Link>
      )}
      {mayAdd && (
        <Link to="/accounts/add" className="button button--primary button--md">
          <Plus aria-hidden="true" />
          <span className="max-sm:sr-only">{t("accounts.add")}</span>
        </Link>
      )}
    </>
  );
}

function List(props: {
  filter: AccountsQuery;
  sort: string | undefined;
  filtersSet: number;
  change: (change: Partial<AccountsSearch>) => void;
  search: React.ReactNode;
  filters: React.ReactNode;
  empty: React.ReactNode;
}) {
  const { filter, sort, filtersSet, change, search, filters, empty } = props;
  const { t } = useTranslation();
  const columns = useAccountColumns();
  const actions = useRowActions();
  const query = given({ ...filter, sort });
  const list = useInfiniteQuery(accountsQuery(query));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const [inSight, setInSight] = useState<string[]>([]);
  useLiveAccounts(inSight);
  return (
    <DataGrid
      id="accounts"
      label={t("accounts.title")}
      columns={columns}
      rows={rows}
      total={list.data?.pages[0]?.total}
      rowKey={rowKey}
      rowLink={linkOf}
      actions={actions}
      sort={sort}
      onSort={(next) => change({ sort: next })}
      loading={list.isPending}
      failure={list.error}
      onRetry={() => void list.refetch()}
      onVisible={setInSight}
      more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
      exportUrl={`/api/accounts/export${stringifySearch(query)}`}
      filtersSet={filtersSet}
      search={search}
      filters={filters}
      empty={empty}
    />
  );
}

const rowKey = (row: AccountRow) => row.id;

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

function NoAccounts({ mayAdd }: { mayAdd: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={WalletCards} title={t("accounts.none")} text={t("accounts.noneText")}>
      {mayAdd && (
        <div className="flex flex-wrap justify-center gap-2">
          <Link to="/accounts/add" className="button button--primary button--md">
            {t("accounts.add")}
          </Link>
          <Link to="/imports" className="button button--outline button--md">
            {t("accounts.import")}
          </Link>
        </div>
      )}
    </EmptyState>
  );
}
