import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import type { MailState, Permission } from "./api/types";
import { App } from "./App";
import { administering, detailing } from "./i18n";
import { CrashScreen } from "./screens/CrashScreen";
import { HomeScreen } from "./screens/HomeScreen";
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
  component: HomeScreen,
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
  staticData: { permission: "accounts:read" },
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
  staticData: { permission: "accounts:write" },
  component: lazyRouteComponent(() => detailing(import("./screens/add-account/AddAccountScreen")), "AddAccountScreen"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/accounts/$accountId",
  staticData: { permission: "accounts:read" },
  validateSearch: (search: Record<string, unknown>): { explain?: string } =>
    given({ explain: one(search["explain"]) }) as { explain?: string },
  component: lazyRouteComponent(() => detailing(import("./screens/account/AccountScreen")), "AccountScreen"),
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
  staticData: { permission: "accounts:read" },
  validateSearch: findingsSearch,
  component: lazyRouteComponent(() => import("./screens/findings/QuarantineScreen"), "QuarantineScreen"),
});

const breaks = createRoute({
  getParentRoute: () => root,
  path: "/breaks",
  staticData: { permission: "accounts:read" },
  validateSearch: findingsSearch,
  component: lazyRouteComponent(() => import("./screens/findings/BreaksScreen"), "BreaksScreen"),
});

const gateways = createRoute({
  getParentRoute: () => root,
  path: "/gateways",
  staticData: { permission: "accounts:read" },
  validateSearch: (search: Record<string, unknown>): { gateway?: string | undefined } =>
    given({ gateway: one(search["gateway"]) }) as { gateway?: string },
  component: lazyRouteComponent(() => detailing(import("./screens/gateways/GatewaysScreen")), "GatewaysScreen"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  staticData: { permission: "accounts:write" },
  validateSearch: (search: Record<string, unknown>): { import?: string } =>
    given({ import: one(search["import"]) }) as { import?: string },
  component: lazyRouteComponent(() => detailing(import("./screens/imports/ImportsScreen")), "ImportsScreen"),
});

const system = createRoute({
  getParentRoute: () => root,
  path: "/system",
  staticData: { permission: "system:read" },
  validateSearch: (search: Record<string, unknown>): { part?: string | undefined } => given({ part: one(search["part"]) }) as { part?: string },
  component: lazyRouteComponent(() => administering(import("./screens/system/NowScreen")), "NowScreen"),
});

const incidents = createRoute({
  getParentRoute: () => root,
  path: "/system/incidents",
  staticData: { permission: "system:read" },
  validateSearch: (search: Record<string, unknown>): { item?: string | undefined } => given({ item: one(search["item"]) }) as { item?: string },
  component: lazyRouteComponent(() => administering(import("./screens/system/IncidentsScreen")), "IncidentsScreen"),
});

const uptime = createRoute({
  getParentRoute: () => root,
  path: "/system/uptime",
  staticData: { permission: "system:read" },
  component: lazyRouteComponent(() => administering(import("./screens/system/UptimeScreen")), "UptimeScreen"),
});

const drills = createRoute({
  getParentRoute: () => root,
  path: "/system/drills",
  staticData: { permission: "system:read" },
  component: lazyRouteComponent(() => administering(import("./screens/system/DrillsScreen")), "DrillsScreen"),
});

const freshness = createRoute({
  getParentRoute: () => root,
  path: "/system/freshness",
  staticData: { permission: "accounts:read" },
  component: lazyRouteComponent(() => administering(import("./screens/system/FreshnessScreen")), "FreshnessScreen"),
});

const workflows = createRoute({
  getParentRoute: () => root,
  path: "/system/workflows",
  staticData: { permission: "system:read" },
  validateSearch: (search: Record<string, unknown>): { workflow?: string | undefined } => given({ workflow: one(search["workflow"]) }) as { workflow?: string },
  component: lazyRouteComponent(() => administering(import("./screens/system/WorkflowsScreen")), "WorkflowsScreen"),
});

const components = createRoute({
  getParentRoute: () => root,
  path: "/system/components",
  staticData: { permission: "system:read" },
  component: lazyRouteComponent(() => administering(import("./screens/system/ComponentsScreen")), "ComponentsScreen"),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: "/profile",
  component: lazyRouteComponent(() => administering(import("./screens/profile/ProfileScreen")), "ProfileScreen"),
});

export type UsersSearch = { q?: string | undefined; sort?: string | undefined; role?: string | undefined; status?: string | undefined; user?: string | undefined };

const users = createRoute({
  getParentRoute: () => root,
  path: "/users",
  staticData: { permission: "users:read" },
  validateSearch: (search: Record<string, unknown>): UsersSearch =>
    given({ q: one(search["q"]), sort: one(search["sort"]), role: one(search["role"]), status: one(search["status"]), user: one(search["user"]) }) as UsersSearch,
  component: lazyRouteComponent(() => administering(import("./screens/users/UsersScreen")), "UsersScreen"),
});

const roles = createRoute({
  getParentRoute: () => root,
  path: "/roles",
  staticData: { permission: "users:read" },
  component: lazyRouteComponent(() => administering(import("./screens/users/RolesScreen")), "RolesScreen"),
});

const apiKeys = createRoute({
  getParentRoute: () => root,
  path: "/api-keys",
  staticData: { permission: "users:read" },
  validateSearch: (search: Record<string, unknown>): { key?: string | undefined } => given({ key: one(search["key"]) }) as { key?: string },
  component: lazyRouteComponent(() => administering(import("./screens/users/ApiKeysScreen")), "ApiKeysScreen"),
});

const AUDIT_FILTERS = ["q", "who", "verb", "objectType", "objectId", "from", "to", "act"] as const;
export type AuditSearch = { [Name in (typeof AUDIT_FILTERS)[number]]?: string | undefined };

const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  staticData: { permission: "audit:read" },
  validateSearch: (search: Record<string, unknown>): AuditSearch =>
    given(Object.fromEntries(AUDIT_FILTERS.map((name) => [name, one(search[name])]))) as AuditSearch,
  component: lazyRouteComponent(() => administering(import("./screens/audit/AuditScreen")), "AuditScreen"),
});

export type ApprovalsSearch = { state?: "ALL" | undefined; item?: string | undefined };

/** Everybody sees what they have proposed, so it is shown to everybody. */
const approvals = createRoute({
  getParentRoute: () => root,
  path: "/approvals",
  validateSearch: (search: Record<string, unknown>): ApprovalsSearch =>
    given({ state: search["state"] === "ALL" ? "ALL" : undefined, item: one(search["item"]) }) as ApprovalsSearch,
  component: lazyRouteComponent(() => administering(import("./screens/approvals/ApprovalsScreen")), "ApprovalsScreen"),
});

export type AlertsSearch = { state?: "ALL" | undefined; item?: string | undefined };

const alerts = createRoute({
  getParentRoute: () => root,
  path: "/alerts",
  staticData: { permission: "system:read" },
  validateSearch: (search: Record<string, unknown>): AlertsSearch =>
    given({ state: search["state"] === "ALL" ? "ALL" : undefined, item: one(search["item"]) }) as AlertsSearch,
  component: lazyRouteComponent(() => administering(import("./screens/alerts/AlertsScreen")), "AlertsScreen"),
});

const MAIL_STATES: readonly MailState[] = ["WAITING", "SENT", "FAILED", "NOT_SENT"];
export type MailsSearch = { state?: MailState | undefined; item?: string | undefined };

const mails = createRoute({
  getParentRoute: () => root,
  path: "/mails",
  staticData: { permission: "system:read" },
  validateSearch: (search: Record<string, unknown>): MailsSearch =>
    given({ state: MAIL_STATES.find((state) => state === search["state"]), item: one(search["item"]) }) as MailsSearch,
  component: lazyRouteComponent(() => administering(import("./screens/alerts/MailsScreen")), "MailsScreen"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: lazyRouteComponent(() => administering(import("./screens/sign-in/LinkScreens")), "InvitationScreen"),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: "/reset-password",
  component: lazyRouteComponent(() => administering(import("./screens/sign-in/LinkScreens")), "ResetPasswordScreen"),
});

const forgottenPassword = createRoute({
  getParentRoute: () => root,
  path: "/forgotten-password",
  component: lazyRouteComponent(() => administering(import("./screens/sign-in/ForgottenPasswordScreen")), "ForgottenPasswordScreen"),
});

const status = createRoute({
  getParentRoute: () => root,
  path: "/status",
  component: lazyRouteComponent(() => administering(import("./screens/status/StatusScreen")), "StatusScreen"),
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
  incidents,
  uptime,
  drills,
  freshness,
  workflows,
  components,
  profile,
  users,
  roles,
  apiKeys,
  audit,
  approvals,
  alerts,
  mails,
  invitation,
  resetPassword,
  forgottenPassword,
  status,
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
  interface StaticDataRouteOption {
    /** What a person must be allowed to open the screen. */
    permission?: Permission;
  }
}
