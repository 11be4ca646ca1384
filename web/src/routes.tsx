import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, retainSearchParams } from "@tanstack/react-router";
import { App } from "./App";
import { CrashScreen } from "./screens/CrashScreen";
import { given, many, one, parseSearch, stringifySearch } from "./search";

export type Scope = "real" | "demo";

const root = createRootRoute({
  component: App,
  notFoundComponent: lazyRouteComponent(() => import("./screens/NotFoundScreen"), "NotFoundScreen"),
  errorComponent: CrashScreen,
  validateSearch: (search: Record<string, unknown>): { scope?: Scope } =>
    search["scope"] === "real" || search["scope"] === "demo" ? { scope: search["scope"] } : {},
  search: { middlewares: [retainSearchParams(["scope"])] },
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/accounts", replace: true });
  },
});

/** An address may hold any text; the platform refuses a filter that it does not know. */
export type AccountsSearch = {
  q?: string | undefined;
  sort?: string | undefined;
  view?: "freshness" | undefined;
} & { [Name in (typeof ACCOUNT_FILTERS)[number]]?: string[] | undefined };

const ACCOUNT_FILTERS = ["source", "freshness", "health", "reconciliation", "role", "broker", "fund", "manager", "gateway"] as const;

const accounts = createRoute({
  getParentRoute: () => root,
  path: "/accounts",
  validateSearch: (search: Record<string, unknown>): AccountsSearch =>
    given({
      q: one(search["q"]),
      sort: one(search["sort"]),
      view: search["view"] === "freshness" ? "freshness" : undefined,
      ...Object.fromEntries(ACCOUNT_FILTERS.map((name) => [name, many(search[name])])),
    }) as AccountsSearch,
  component: lazyRouteComponent(() => import("./screens/accounts/AccountsScreen"), "AccountsScreen"),
});

const addAccount = createRoute({
  getParentRoute: () => root,
  path: "/accounts/add",
  component: lazyRouteComponent(() => import("./screens/add-account/AddAccountScreen"), "AddAccountScreen"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/accounts/$accountId",
  validateSearch: (search: Record<string, unknown>): { explain?: string } =>
    given({ explain: one(search["explain"]) }) as { explain?: string },
  component: lazyRouteComponent(() => import("./screens/account/AccountScreen"), "AccountScreen"),
});

const accountSummary = createRoute({
  getParentRoute: () => account,
  path: "/",
  component: lazyRouteComponent(() => import("./screens/account/SummaryTab"), "SummaryTab"),
});

export type DealsSearch = {
  q?: string;
  sort?: string;
  type?: string[];
  entry?: string[];
  symbol?: string;
  from?: string;
  to?: string;
  net?: string;
  firstTicket?: string;
  lastTicket?: string;
  deal?: string;
};

const accountDeals = createRoute({
  getParentRoute: () => account,
  path: "/deals",
  validateSearch: (search: Record<string, unknown>): DealsSearch =>
    given({
      q: one(search["q"]),
      sort: one(search["sort"]),
      type: many(search["type"]),
      entry: many(search["entry"]),
      symbol: one(search["symbol"]),
      from: one(search["from"]),
      to: one(search["to"]),
      net: one(search["net"]),
      firstTicket: one(search["firstTicket"]),
      lastTicket: one(search["lastTicket"]),
      deal: one(search["deal"]),
    }) as DealsSearch,
  component: lazyRouteComponent(() => import("./screens/account/DealsTab"), "DealsTab"),
});

const accountPositions = createRoute({
  getParentRoute: () => account,
  path: "/positions",
  component: lazyRouteComponent(() => import("./screens/account/PositionsTab"), "PositionsTab"),
});

const accountOrders = createRoute({
  getParentRoute: () => account,
  path: "/orders",
  component: lazyRouteComponent(() => import("./screens/account/OrdersTab"), "OrdersTab"),
});

const accountCash = createRoute({
  getParentRoute: () => account,
  path: "/cash",
  validateSearch: (search: Record<string, unknown>): { operation?: string } =>
    given({ operation: one(search["operation"]) }) as { operation?: string },
  component: lazyRouteComponent(() => import("./screens/account/CashTab"), "CashTab"),
});

const accountHealth = createRoute({
  getParentRoute: () => account,
  path: "/health",
  component: lazyRouteComponent(() => import("./screens/account/HealthTab"), "HealthTab"),
});

const accountReconciliation = createRoute({
  getParentRoute: () => account,
  path: "/reconciliation",
  component: lazyRouteComponent(() => import("./screens/account/ReconciliationTab"), "ReconciliationTab"),
});

const accountImports = createRoute({
  getParentRoute: () => account,
  path: "/imports",
  component: lazyRouteComponent(() => import("./screens/account/ImportsTab"), "ImportsTab"),
});

export type FindingsSearch = { account?: string | undefined; state?: "ALL" | undefined; item?: string | undefined };

const findingsSearch = (search: Record<string, unknown>): FindingsSearch =>
  given({ account: one(search["account"]), state: search["state"] === "ALL" ? "ALL" : undefined, item: one(search["item"]) }) as FindingsSearch;

const quarantine = createRoute({
  getParentRoute: () => root,
  path: "/quarantine",
  validateSearch: findingsSearch,
  component: lazyRouteComponent(() => import("./screens/findings/QuarantineScreen"), "QuarantineScreen"),
});

const breaks = createRoute({
  getParentRoute: () => root,
  path: "/breaks",
  validateSearch: findingsSearch,
  component: lazyRouteComponent(() => import("./screens/findings/BreaksScreen"), "BreaksScreen"),
});

const gateways = createRoute({
  getParentRoute: () => root,
  path: "/gateways",
  validateSearch: (search: Record<string, unknown>): { gateway?: string | undefined } =>
    given({ gateway: one(search["gateway"]) }) as { gateway?: string },
  component: lazyRouteComponent(() => import("./screens/gateways/GatewaysScreen"), "GatewaysScreen"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  validateSearch: (search: Record<string, unknown>): { import?: string } =>
    given({ import: one(search["import"]) }) as { import?: string },
  component: lazyRouteComponent(() => import("./screens/imports/ImportsScreen"), "ImportsScreen"),
});

const system = createRoute({
  getParentRoute: () => root,
  path: "/system",
  component: lazyRouteComponent(() => import("./screens/SystemScreen"), "SystemScreen"),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: "/profile",
  component: lazyRouteComponent(() => import("./screens/profile/ProfileScreen"), "ProfileScreen"),
});

const tree = root.addChildren([
  home,
  accounts,
  addAccount,
  account.addChildren([
    accountSummary,
    accountDeals,
    accountPositions,
    accountOrders,
    accountCash,
    accountHealth,
    accountReconciliation,
    accountImports,
  ]),
  quarantine,
  breaks,
  gateways,
  imports,
  system,
  profile,
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultErrorComponent: CrashScreen,
  scrollRestoration: true,
  scrollToTopSelectors: ["#main"],
  trailingSlash: "never",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
