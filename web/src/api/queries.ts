import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { serverClock } from "../live/clock";
import { liveRows } from "../live/liveRows";
import { answer, api } from "./client";
import { page, paged, POLL_MS, type QueryOf } from "./paging";

export type AccountsQuery = QueryOf<"/api/accounts">;
export type DealsQuery = QueryOf<"/api/accounts/{id}/deals">;

/** The heat map shows every account, and so asks rather than follows. */
const HEAT_MS = 5_000;
const CURVE_POINTS = 1000;

export const accountsQuery = (query: AccountsQuery) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["accounts", query],
    queryFn: async ({ pageParam, signal }) => {
      const rows = await answer(api.GET("/api/accounts", { params: { query: { ...query, ...page(pageParam) } }, signal }));
      liveRows.put(rows.items);
      return rows;
    },
  });

/** How fresh every account is; their ages are counted on by the screen. */
export const freshnessQuery = (query: Omit<AccountsQuery, "sort">) =>
  queryOptions({
    queryKey: ["accounts", "freshness", query],
    queryFn: ({ signal }) => answer(api.GET("/api/accounts/freshness", { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: HEAT_MS,
  });

export const accountSearchQuery = (q: string, limit: number) =>
  queryOptions({
    queryKey: ["account-search", q],
    queryFn: ({ signal }) => answer(api.GET("/api/accounts", { params: { query: { q, limit } }, signal })),
    placeholderData: keepPreviousData,
  });

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ["account", id],
    queryFn: ({ signal }) => answer(api.GET("/api/accounts/{id}", { params: { path: { id } }, signal })),
    refetchInterval: POLL_MS,
  });

export const dealsQuery = (id: string, query: DealsQuery) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["account", id, "deals", query],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET("/api/accounts/{id}/deals", { params: { path: { id }, query: { ...query, ...page(pageParam) } }, signal }),
      ),
  });

export const ordersQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["account", id, "orders"],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/accounts/{id}/orders", { params: { path: { id }, query: page(pageParam) }, signal })),
  });

export const positionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["account", id, "positions"],
    queryFn: ({ signal }) => answer(api.GET("/api/accounts/{id}/positions", { params: { path: { id } }, signal })),
    refetchInterval: POLL_MS,
  });

export const flowsQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    getNextPageParam: (answered: { deals: { next?: string | null } }) => answered.deals.next ?? undefined,
    queryKey: ["account", id, "flows"],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/accounts/{id}/flows", { params: { path: { id }, query: page(pageParam) }, signal })),
  });

export const cashQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["account", id, "cash"],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/accounts/{id}/cash", { params: { path: { id }, query: page(pageParam) }, signal })),
  });

export const cashHistoryQuery = (id: string, ticket: string) =>
  queryOptions({
    queryKey: ["account", id, "cash", ticket, "history"],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/accounts/{id}/cash/{ticket}/history", { params: { path: { id, ticket } }, signal })),
  });

export const statisticsQuery = (id: string) =>
  queryOptions({
    queryKey: ["account", id, "statistics"],
    queryFn: ({ signal }) => answer(api.GET("/api/accounts/{id}/statistics", { params: { path: { id } }, signal })),
  });

export const explainQuery = (id: string, key: string) =>
  queryOptions({
    queryKey: ["account", id, "explain", key],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/accounts/{id}/statistics/{key}/explain", { params: { path: { id, key } }, signal })),
  });

export const curveQuery = (id: string) =>
  queryOptions({
    queryKey: ["account", id, "curve"],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/accounts/{id}/curve", { params: { path: { id }, query: { points: CURVE_POINTS } }, signal }),
      ),
  });

export const reconciliationQuery = (id: string) =>
  queryOptions({
    queryKey: ["account", id, "reconciliation"],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/accounts/{id}/reconciliation", { params: { path: { id } }, signal })),
  });

export const importsQuery = () =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["imports"],
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/imports", { params: { query: page(pageParam) }, signal })),
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["import", id],
    queryFn: ({ signal }) => answer(api.GET("/api/imports/{id}", { params: { path: { id } }, signal })),
  });

export const serverZonesQuery = () =>
  queryOptions({
    queryKey: ["server-zones"],
    queryFn: ({ signal }) => answer(api.GET("/api/server-zones", { signal })),
    staleTime: Infinity,
  });

/** Brokers, funds and managers change seldom. */
const CATALOG_MS = 300_000;

export const brokersQuery = () =>
  queryOptions({
    queryKey: ["catalog", "brokers"],
    queryFn: ({ signal }) => answer(api.GET("/api/catalog/brokers", { signal })),
    staleTime: CATALOG_MS,
  });

export const fundsQuery = () =>
  queryOptions({
    queryKey: ["catalog", "funds"],
    queryFn: ({ signal }) => answer(api.GET("/api/catalog/funds", { signal })),
    staleTime: CATALOG_MS,
  });

export const managersQuery = () =>
  queryOptions({
    queryKey: ["catalog", "managers"],
    queryFn: ({ signal }) => answer(api.GET("/api/catalog/managers", { signal })),
    staleTime: CATALOG_MS,
  });

const GATEWAYS_MS = 10_000;

export const gatewaysQuery = () =>
  queryOptions({
    queryKey: ["gateways"],
    queryFn: ({ signal }) => answer(api.GET("/api/gateways", { signal })),
    refetchInterval: GATEWAYS_MS,
  });

/** Accounts that gateways report and nobody has added. */
export const foundQuery = () =>
  queryOptions({
    queryKey: ["found"],
    queryFn: ({ signal }) => answer(api.GET("/api/gateways/found", { signal })),
    refetchInterval: GATEWAYS_MS,
  });

export const credentialsQuery = (id: string) =>
  queryOptions({
    queryKey: ["account", id, "credentials"],
    queryFn: ({ signal }) => answer(api.GET("/api/accounts/{id}/credentials", { params: { path: { id } }, signal })),
  });

export const quarantineQuery = (query: QueryOf<"/api/quarantine">) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["quarantine", query],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/quarantine", { params: { query: { ...query, ...page(pageParam) } }, signal })),
  });

export const breaksQuery = (query: QueryOf<"/api/breaks">) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ["breaks", query],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/breaks", { params: { query: { ...query, ...page(pageParam) } }, signal })),
  });

export const healthQuery = (id: string) =>
  queryOptions({
    queryKey: ["account", id, "health"],
    queryFn: ({ signal }) => answer(api.GET("/api/accounts/{id}/health", { params: { path: { id } }, signal })),
    refetchInterval: POLL_MS,
  });

export const EQUITY_RANGES = ["hour", "day", "week", "month"] as const;
export type EquityRange = (typeof EQUITY_RANGES)[number];

/** How far back each range goes, and how often it is drawn anew. */
const EQUITY: Record<EquityRange, { back: number; every: number }> = {
  hour: { back: 3_600_000, every: 5_000 },
  day: { back: 86_400_000, every: 30_000 },
  week: { back: 604_800_000, every: 60_000 },
  month: { back: 2_592_000_000, every: 60_000 },
};
const EQUITY_POINTS = 500;

export const equityQuery = (id: string, range: EquityRange) =>
  queryOptions({
    queryKey: ["account", id, "equity", range],
    queryFn: ({ signal }) => {
      const from = new Date(serverClock.now() - EQUITY[range].back).toISOString();
      return answer(
        api.GET("/api/accounts/{id}/equity", { params: { path: { id }, query: { from, points: EQUITY_POINTS } }, signal }),
      );
    },
    refetchInterval: EQUITY[range].every,
    placeholderData: keepPreviousData,
  });

/** Whether the platform answers at all; screens without data of their own ask nothing else. */
export const livenessQuery = () =>
  queryOptions({
    queryKey: ["liveness"],
    queryFn: ({ signal }) => answer(api.GET("/api/health", { signal })),
    refetchInterval: POLL_MS,
  });

export const readinessQuery = () =>
  queryOptions({
    queryKey: ["readiness"],
    queryFn: ({ signal }) => answer(api.GET("/api/health/ready", { signal })),
    refetchInterval: POLL_MS,
  });

export const aboutQuery = () =>
  queryOptions({
    queryKey: ["about"],
    queryFn: ({ signal }) => answer(api.GET("/api/system/about", { signal })),
    refetchInterval: POLL_MS,
  });
