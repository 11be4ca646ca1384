import { cashRoutes } from "./cash.mjs";
import { absent, money } from "./data.mjs";
import { keepingRoutes, keptRoutes } from "./keeping.mjs";
import { liveRoutes } from "./live.mjs";
import { json, problem, route } from "./server.mjs";
import { statistics } from "./statistics.mjs";

export function accountRoutes(world) {
  const withAccount = (answer) => (call) => {
    const account = world.accounts.find(({ id }) => id === call.path.id);
    if (account === undefined) return problem(call.response, 404, "not-found", "There is no such account.");
    return answer(account, call);
  };
  const get = (path, answer) => route("GET", `/api/accounts/{id}${path}`, withAccount(answer));
  return [
    route("GET", "/api/accounts", ({ response, query }) => json(response, 200, page(accounts(world, query).map(row), query))),
    ...keepingRoutes(world),
    ...liveRoutes(world, (query) => accounts(world, query)),
    route("GET", "/api/accounts/export", ({ response, query }) => table(response, accounts(world, query).map(({ login }) => login), "accounts", query)),
    get("", (account, { response }) =>
      json(response, 200, {
        ...row(account),
        serverZone: "New_York+7",
        serverZoneAssumed: true,
        historyFrom: account.history[0]?.row.time ?? null,
        historyTo: account.history.at(-1)?.row.time ?? null,
        imports: world.imports.filter(({ accountId }) => accountId === account.id),
      }),
    ),
    get("/deals", (account, { response, query }) => json(response, 200, page(deals(account, query), query))),
    get("/deals/export", (account, { response, query }) =>
      table(response, deals(account, query).map(({ ticket }) => ticket), `deals-${account.login}`, query),
    ),
    get("/positions", (account, { response }) => json(response, 200, { provenance: account.provenance, items: positions(account) })),
    get("/orders", (account, { response, query }) => json(response, 200, page(orders(account), query))),
    ...cashRoutes(get, withAccount),
    ...keptRoutes(get),
    get("/flows", (account, { response }) => json(response, 200, flows(account))),
    get("/statistics", (account, { response }) => json(response, 200, { basis: "TERMINAL", convention: "METATRADER_5", asOf: account.lastDealAt, groups: statistics(account) })),
    get("/statistics/{key}/explain", (account, { response, path }) => explain(account, path.key, response)),
    get("/curve", (account, { response }) => json(response, 200, curve(account))),
    get("/reconciliation", (account, { response }) => json(response, 200, reconciliation(account))),
  ];
}

export const row = ({ history: _, ...rest }) => rest;
const listed = (query, name) => (query.has(name) ? query.getAll(name).flatMap((each) => each.split(",")) : undefined);

function accounts(world, query) {
  const q = query.get("q")?.toLowerCase() ?? "";
  const any = (name, value) => listed(query, name)?.includes(value) ?? true;
  const kept = world.accounts.filter(
    (account) =>
      `${account.login} ${account.server} ${account.company}`.toLowerCase().includes(q) &&
      any("source", account.provenance.source) &&
      any("health", account.health) &&
      any("role", account.role) &&
      any("freshness", account.provenance.freshness) &&
      any("reconciliation", account.reconciliation) &&
      any("tradeMode", account.tradeMode),
  );
  return sorted(kept, query.get("sort"));
}

function deals(account, query) {
  const q = query.get("q")?.toLowerCase() ?? "";
  const any = (name, value) => listed(query, name)?.includes(value) ?? true;
  const kept = account.history
    .map((deal) => deal.row)
    .filter(
      (deal) =>
        `${deal.ticket} ${deal.symbol} ${deal.comment}`.toLowerCase().includes(q) &&
        any("type", deal.type) &&
        any("entry", deal.entry) &&
        (query.get("from") ?? "") <= deal.time &&
        deal.time <= (query.get("to") ?? "9"),
    );
  return sorted(kept, query.get("sort") ?? "time:desc");
}

function sorted(items, sort) {
  if (sort === null) return items;
  const [field, direction] = sort.split(":");
  const key = (item) => {
    const value = item[field];
    if (value?.value !== undefined) return Number(value.value);
    return value?.kind === "ABSENT" ? Number.NEGATIVE_INFINITY : (value ?? "");
  };
  const sign = direction === "desc" ? -1 : 1;
  return items.toSorted((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0));
}

function page(items, query) {
  const limit = Number(query.get("limit") ?? 50);
  const from = Number(query.get("after") ?? 0);
  const next = from + limit < items.length ? String(from + limit) : null;
  return { items: items.slice(from, from + limit), next, total: items.length };
}

function table(response, lines, name, query) {
  const format = query.get("format");
  response.writeHead(200, { "Content-Type": "text/csv", "Content-Disposition": `attachment; filename="${name}.${format}"` });
  response.end(lines.join("\n"));
}

function positions(account) {
  if (account.floating.kind === "ABSENT" || Number(account.id) % 2 === 0) return [];
  const amount = (value) => ({ value, currency: account.currency });
  return [
    { ticket: "90011", opened: account.lastDealAt, direction: "BUY", symbol: "EURUSD", volume: "1.00", openPrice: "1.08412", stopLoss: "1.07900", takeProfit: null, currentPrice: "1.08377", swap: amount("-1.20"), profit: amount("-35.00"), comment: "" },
    { ticket: "90012", opened: account.lastDealAt, direction: "SELL", symbol: "XAUUSD", volume: "0.20", openPrice: "2411.35", stopLoss: null, takeProfit: "2388.00", currentPrice: "2402.10", swap: amount("0.00"), profit: amount("185.00"), comment: "trend" },
  ];
}

function orders(account) {
  return account.history
    .map((deal) => deal.row)
    .filter(({ order }) => order !== null)
    .map((deal) => ({ ticket: deal.order, type: deal.type, state: "FILLED", symbol: deal.symbol, initialVolume: deal.volume, filledVolume: deal.volume, price: deal.price, stopLoss: null, takeProfit: null, placed: deal.time, done: deal.time, comment: deal.comment }));
}

const cashOf = (account) => account.history.filter((deal) => deal.row.flowClass !== null);

function flows(account) {
  const cash = cashOf(account);
  const classes = [...new Set(cash.map((deal) => deal.row.flowClass))];
  const items = classes.map((flowClass) => {
    const members = cash.filter((deal) => deal.row.flowClass === flowClass);
    const { value } = money(members.reduce((total, { net }) => total + net, 0n), account.currency);
    return { flowClass, count: members.length, total: { value, currency: account.currency } };
  });
  const all = money(cash.reduce((sum, { net }) => sum + net, 0n), account.currency);
  const total = { value: all.value, currency: account.currency };
  return { items, total, needsReview: false, deals: { items: cash.map((deal) => deal.row), next: null, total: cash.length } };
}

function curve(account) {
  return {
    currency: account.currency,
    openingBalance: money(0n, account.currency),
    points: account.history.map(({ row: { time, balanceAfter } }) => ({ time, balance: balanceAfter.value })),
    flows: cashOf(account).map(({ row: { time, ticket, flowClass, net } }) => ({ time, ticket, flowClass, amount: net.value })),
  };
}

function reconciliation(account) {
  const { currency, history, balance } = account;
  const broken = account.reconciliation === "BREAK";
  return {
    status: account.reconciliation,
    sumOfDeals: balance,
    expected: balance,
    difference: broken ? money(1_250n, currency) : money(0n, currency),
    missingOpening: account.reconciliation === "INCOMPLETE" ? money(100_000n, currency) : absent("NOT_PROVIDED"),
    checkedAt: account.provenance.receivedAt,
    dealCount: history.length,
    firstDealAt: history[0]?.row.time ?? null,
    lastDealAt: account.lastDealAt,
    suspects: broken ? [{ ticket: history[2].row.ticket, time: history[2].row.time, reason: "NET_IS_THE_DIFFERENCE" }] : [],
  };
}

function explain(account, key, response) {
  const figure = { ...Object.fromEntries(statistics(account).flatMap(({ figures }) => figures.map((each) => [each.key, each.figure]))), balance: account.balance, netProfit: account.netProfit }[key];
  if (figure === undefined) return problem(response, 404, "not-found", "There is no such figure.");
  const leaf = (name, value, query) => ({ key: name, figure: value, formula: "sum(net)", inputs: [], deals: { count: 9, query } });
  return json(response, 200, {
    key,
    figure,
    formula: "grossProfit / |grossLoss|",
    inputs: [
      leaf("grossProfit", money(352_409n, account.currency), "type=BUY,SELL&net=POSITIVE"),
      leaf("grossLoss", money(-302_578n, account.currency), "type=BUY,SELL&entry=OUT&net=NEGATIVE"),
    ],
    deals: null,
  });
}
