import { Button } from "@heroui/react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Copy, PanelRight, SearchX, X } from "lucide-react";
import { lazy, Suspense, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { accountQuery, dealsQuery, type DealsQuery } from "../../api/queries";
import type { DealRow } from "../../api/types";
import { DateFilter } from "../../components/DateFilter";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { RowAction } from "../../components/grid/model";
import { SearchBox } from "../../components/SearchBox";
import { copyText } from "../../copyText";
import { nameOf } from "../../i18n/lookup";
import type { DealsSearch } from "../../routes";
import { given, stringifySearch } from "../../search";
import { useDealColumns } from "./dealColumns";
import { GridSlot } from "./GridSlot";

const DealDrawer = lazy(() => import("./DealDrawer").then((it) => ({ default: it.DealDrawer })));
const route = getRouteApi("/accounts/$accountId/deals");
const TYPES = ["BUY", "SELL", "BALANCE", "CREDIT", "CHARGE", "CORRECTION", "BONUS", "COMMISSION", "INTEREST", "DIVIDEND", "TAX"];
const ENTRIES = ["IN", "OUT", "IN_OUT", "OUT_BY"];

export function DealsTab() {
  const { t } = useTranslation();
  const { accountId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const currency = useQuery(accountQuery(accountId)).data?.currency;
  const columns = useDealColumns(currency);
  const query: DealsQuery = given({
    q: search.q,
    sort: search.sort,
    type: search.type?.join(","),
    entry: search.entry?.join(","),
    symbol: search.symbol,
    from: search.from,
    to: search.to,
    net: search.net,
    firstTicket: search.firstTicket,
    lastTicket: search.lastTicket,
  });
  const filtersSet = Object.keys(query).filter((name) => name !== "sort").length;
  const list = useInfiniteQuery(dealsQuery(accountId, query));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const filter = useCallback(
    (change: { [Name in keyof DealsSearch]: DealsSearch[Name] | undefined }) =>
      void navigate({ search: (before) => given({ ...before, ...change }) as DealsSearch, replace: true, resetScroll: false }),
    [navigate],
  );
  const onType = useCallback((text: string) => filter({ q: text }), [filter]);
  const actions = useDealActions(filter);
  // Conditions that an explanation puts and no control here offers: shown as one that can be taken away.
  const explained = [search.net, search.firstTicket, search.lastTicket].some((each) => each !== undefined);

  return (
    <GridSlot>
      <DataGrid
        id="deals"
        label={t("account.tab.deals")}
        columns={columns}
        rows={rows}
        total={list.data?.pages[0]?.total}
        rowKey={(row) => row.ticket}
        rowLink={(row) => ({
          to: "/accounts/$accountId/deals" as const,
          params: { accountId },
          search: { ...search, deal: row.ticket },
        })}
        selected={search.deal}
        actions={actions}
        sort={search.sort}
        onSort={(sort) => filter({ sort })}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        exportUrl={`/api/accounts/${accountId}/deals/export${stringifySearch(query)}`}
        filtersSet={filtersSet}
        search={<SearchBox label={t("deals.search")} value={search.q ?? ""} onChange={onType} className="w-full sm:w-72" />}
        filters={
          <>
            <FilterMenu
              label={t("field.type")}
              choices={TYPES.map((id) => ({ id, label: nameOf("dealType", id) }))}
              chosen={search.type ?? []}
              onChange={(type) => filter({ type })}
            />
            <FilterMenu
              label={t("field.entry")}
              choices={ENTRIES.map((id) => ({ id, label: nameOf("dealEntry", id) }))}
              chosen={search.entry ?? []}
              onChange={(entry) => filter({ entry })}
            />
            <DateFilter label={t("deals.from")} value={search.from} onChange={(from) => filter({ from })} />
            <DateFilter label={t("deals.to")} value={search.to} onChange={(to) => filter({ to })} />
            {explained && (
              <Button variant="outline" onPress={() => filter({ net: undefined, firstTicket: undefined, lastTicket: undefined })}>
                {t("deals.explained")}
                <X aria-hidden="true" />
              </Button>
            )}
          </>
        }
        empty={<NoDeals accountId={accountId} filtered={filtersSet > 0} />}
      />
      {search.deal !== undefined && (
        <Suspense>
          <DealDrawer accountId={accountId} ticket={search.deal} loaded={rows} onClose={() => filter({ deal: undefined })} />
        </Suspense>
      )}
    </GridSlot>
  );
}

function useDealActions(filter: (change: DealsSearch) => void): RowAction<DealRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: "open", label: t("deals.open"), icon: PanelRight, act: (row) => filter({ deal: row.ticket }) },
      { id: "copy", label: t("deals.copyTicket"), icon: Copy, act: (row) => copyText(row.ticket, t("action.copied")) },
    ],
    [t, filter],
  );
}

function NoDeals({ accountId, filtered }: { accountId: string; filtered: boolean }) {
  const { t } = useTranslation();
  if (!filtered) return <EmptyState icon={SearchX} title={t("deals.none")} text={t("deals.noneText")} />;
  return (
    <EmptyState icon={SearchX} title={t("grid.noMatch")} text={t("grid.noMatchText")}>
      <Link
        to="/accounts/$accountId/deals"
        params={{ accountId }}
        search={{}}
        className="button button--outline button--md"
      >
        {t("grid.clearFilters")}
      </Link>
    </EmptyState>
  );
}
