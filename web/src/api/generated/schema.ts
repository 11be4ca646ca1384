/** The platform's API, in the shape that openapi-typescript gives. */
export interface paths {
  "/api/auth/sign-in": { post: operations["signIn"] };
  "/api/auth/refresh": { post: operations["refresh"] };
  "/api/auth/sign-out": { post: operations["signOut"] };
  "/api/auth/change-password": { post: operations["changePassword"] };
  "/api/health/ready": { get: operations["ready"] };
  "/api/system/about": { get: operations["about"] };
  "/api/accounts": { get: operations["accounts"] };
  "/api/accounts/{id}": { get: operations["account"] };
  "/api/accounts/{id}/deals": { get: operations["deals"] };
  "/api/accounts/{id}/positions": { get: operations["positions"] };
  "/api/accounts/{id}/orders": { get: operations["orders"] };
  "/api/accounts/{id}/flows": { get: operations["flows"] };
  "/api/accounts/{id}/statistics": { get: operations["statistics"] };
  "/api/accounts/{id}/statistics/{key}/explain": { get: operations["explain"] };
  "/api/accounts/{id}/curve": { get: operations["curve"] };
  "/api/accounts/{id}/reconciliation": { get: operations["reconciliation"] };
  "/api/imports": { get: operations["imports"] };
  "/api/imports/{id}": { get: operations["importById"] };
  "/api/server-zones": { get: operations["serverZones"] };
}

export interface components {
  schemas: {
    Problem: {
      type?: string;
      title: string;
      status: number;
      detail?: string;
      code: string;
      action?: string;
      incident?: string;
      errors?: components["schemas"]["FieldProblem"][];
    };
    FieldProblem: { field: string; message: string };
    Amount: { value: string; currency: string };
    Figure: {
      kind: "MONEY" | "RATIO" | "PERCENT" | "COUNT" | "LOTS" | "INFINITE" | "ABSENT";
      value?: string | null;
      currency?: string | null;
      absent?: string | null;
    };
    Provenance: {
      source: "LIVE" | "SIMULATED" | "STATEMENT" | "MANUAL";
      observedAt: string;
      receivedAt: string;
      freshness: "LIVE" | "STALE" | "DATED";
      ageSeconds: number;
    };
    User: {
      id: string;
      username: string;
      displayName: string;
      roles: string[];
      permissions: string[];
      mustChangePassword: boolean;
      language?: string | null;
    };
    Session: { accessToken: string; expiresAt: string; user: components["schemas"]["User"] };
    Credentials: { username: string; password: string };
    PasswordChange: { currentPassword: string; newPassword: string };
    Readiness: {
      status: string;
      components: { name: string; status: string; detail?: string | null }[];
    };
    About: { version: string; store: string; startedAt: string; time: string };
    AccountRow: {
      id: string;
      server: string;
      login: string;
      company?: string | null;
      platform: "MT4" | "MT5";
      tradeMode: "REAL" | "DEMO" | "CONTEST" | "UNKNOWN";
      marginMode: "HEDGING" | "NETTING" | "EXCHANGE" | "UNKNOWN";
      currency: string;
      leverage?: number | null;
      balance: components["schemas"]["Figure"];
      credit: components["schemas"]["Figure"];
      equity: components["schemas"]["Figure"];
      floating: components["schemas"]["Figure"];
      netProfit: components["schemas"]["Figure"];
      deals?: number | null;
      lastDealAt?: string | null;
      reconciliation: "RECONCILED" | "BREAK" | "INCOMPLETE" | "NOT_CHECKED";
      provenance?: components["schemas"]["Provenance"] | null;
    };
    AccountDetail: components["schemas"]["AccountRow"] & {
      serverZone: string;
      serverZoneAssumed: boolean;
      historyFrom?: string | null;
      historyTo?: string | null;
      imports: components["schemas"]["ImportRow"][];
    };
    AccountPage: { items: components["schemas"]["AccountRow"][]; next?: string | null; total: number };
    DealRow: {
      ticket: string;
      order?: string | null;
      position?: string | null;
      time: string;
      brokerTime: string;
      type: string;
      typeCode: number;
      entry?: string | null;
      reason: string;
      symbol?: string | null;
      volume?: string | null;
      price?: string | null;
      commission: components["schemas"]["Amount"];
      swap: components["schemas"]["Amount"];
      fee: components["schemas"]["Amount"];
      profit: components["schemas"]["Amount"];
      net: components["schemas"]["Amount"];
      balanceAfter: components["schemas"]["Amount"];
      flowClass?: string | null;
      comment?: string | null;
    };
    DealPage: { items: components["schemas"]["DealRow"][]; next?: string | null; total: number };
    PositionRow: {
      ticket: string;
      opened: string;
      direction: string;
      symbol: string;
      volume: string;
      openPrice: string;
      stopLoss?: string | null;
      takeProfit?: string | null;
      currentPrice?: string | null;
      swap: components["schemas"]["Amount"];
      profit: components["schemas"]["Amount"];
      comment?: string | null;
    };
    Positions: { provenance?: components["schemas"]["Provenance"] | null; items: components["schemas"]["PositionRow"][] };
    OrderRow: {
      ticket: string;
      type: string;
      state: string;
      symbol: string;
      initialVolume: string;
      filledVolume: string;
      price?: string | null;
      stopLoss?: string | null;
      takeProfit?: string | null;
      placed: string;
      done?: string | null;
      comment?: string | null;
    };
    OrderPage: { items: components["schemas"]["OrderRow"][]; next?: string | null; total: number };
    FlowTotal: { flowClass: string; count: number; total: components["schemas"]["Amount"] };
    Flows: {
      items: components["schemas"]["FlowTotal"][];
      total: components["schemas"]["Amount"];
      needsReview: boolean;
      deals: components["schemas"]["DealPage"];
    };
    Statistics: {
      basis: string;
      convention: string;
      asOf?: string | null;
      groups: { key: string; figures: { key: string; figure: components["schemas"]["Figure"] }[] }[];
    };
    Explanation: {
      key: string;
      figure: components["schemas"]["Figure"];
      formula?: string | null;
      inputs: components["schemas"]["Explanation"][];
      deals?: { count: number; query: string } | null;
    };
    Curve: {
      currency: string;
      openingBalance: components["schemas"]["Figure"];
      points: { time: string; balance: string }[];
      flows: { time: string; ticket: string; flowClass: string; amount: string }[];
    };
    Reconciliation: {
      status: "RECONCILED" | "BREAK" | "INCOMPLETE" | "NOT_CHECKED";
      sumOfDeals: components["schemas"]["Figure"];
      expected: components["schemas"]["Figure"];
      difference: components["schemas"]["Figure"];
      missingOpening: components["schemas"]["Figure"];
      checkedAt?: string | null;
      dealCount: number;
      firstDealAt?: string | null;
      lastDealAt?: string | null;
      firstDifferenceAt?: string | null;
      suspects: { ticket: string; time: string; reason: string }[];
    };
    ImportRow: {
      id: string;
      at: string;
      by: string;
      channel: "UPLOAD" | "COMMAND_LINE" | "WATCHED_FOLDER";
      fileName: string;
      fileBytes: number;
      format?: string | null;
      layout?: string | null;
      accountId?: string | null;
      server?: string | null;
      login?: string | null;
      status: "IMPORTED" | "NOTHING_NEW" | "REFUSED";
      dealsAdded?: number | null;
      dealsKnown?: number | null;
      dealsDiffering?: number | null;
      ordersAdded?: number | null;
      positionsOpen?: number | null;
      complete?: boolean | null;
      missingOpening?: components["schemas"]["Figure"] | null;
      reconciliation?: components["schemas"]["Reconciliation"]["status"] | null;
      asOf?: string | null;
      elapsedMillis?: number | null;
      notes?: { code: string; detail?: string | null }[] | null;
      problem?: { code: string; detail?: string | null; action?: string | null } | null;
    };
    ImportPage: { items: components["schemas"]["ImportRow"][]; next?: string | null; total: number };
    ServerZone: { id: string; label: string };
  };
}

type Answer<Body> = {
  responses: {
    200: { content: { "application/json": Body } };
    default: { content: { "application/problem+json": components["schemas"]["Problem"] } };
  };
};
type NoAnswer = { responses: { 204: { content?: never } } };
type Body<T> = { requestBody: { content: { "application/json": T } } };
type Page = { limit?: number; after?: string; sort?: string };
type AccountPath = { id: string };
type DealFilter = {
  type?: string;
  entry?: string;
  symbol?: string;
  net?: string;
  firstTicket?: string;
  lastTicket?: string;
  from?: string;
  to?: string;
  q?: string;
};
type AccountFilter = {
  q?: string;
  source?: string;
  currency?: string;
  reconciliation?: string;
  platform?: string;
  tradeMode?: string;
};

export interface operations {
  signIn: Body<components["schemas"]["Credentials"]> & Answer<components["schemas"]["Session"]>;
  refresh: Answer<components["schemas"]["Session"]>;
  signOut: NoAnswer;
  changePassword: Body<components["schemas"]["PasswordChange"]> & Answer<components["schemas"]["Session"]>;
  ready: Answer<components["schemas"]["Readiness"]>;
  about: Answer<components["schemas"]["About"]>;
  accounts: { parameters: { query?: Page & AccountFilter } } & Answer<components["schemas"]["AccountPage"]>;
  account: { parameters: { path: AccountPath } } & Answer<components["schemas"]["AccountDetail"]>;
  deals: { parameters: { path: AccountPath; query?: Page & DealFilter } } & Answer<components["schemas"]["DealPage"]>;
  positions: { parameters: { path: AccountPath } } & Answer<components["schemas"]["Positions"]>;
  orders: { parameters: { path: AccountPath; query?: Page } } & Answer<components["schemas"]["OrderPage"]>;
  flows: { parameters: { path: AccountPath; query?: Page } } & Answer<components["schemas"]["Flows"]>;
  statistics: { parameters: { path: AccountPath } } & Answer<components["schemas"]["Statistics"]>;
  explain: { parameters: { path: AccountPath & { key: string } } } & Answer<components["schemas"]["Explanation"]>;
  curve: { parameters: { path: AccountPath; query?: { points?: number } } } & Answer<components["schemas"]["Curve"]>;
  reconciliation: { parameters: { path: AccountPath } } & Answer<components["schemas"]["Reconciliation"]>;
  imports: { parameters: { query?: Page } } & Answer<components["schemas"]["ImportPage"]>;
  importById: { parameters: { path: { id: string } } } & Answer<components["schemas"]["ImportRow"]>;
  serverZones: Answer<components["schemas"]["ServerZone"][]>;
}
