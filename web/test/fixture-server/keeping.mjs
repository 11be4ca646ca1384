import { json, problem, route } from "./server.mjs";
import { absent } from "./data.mjs";

const HOUR = 3_600_000;
const ago = (milliseconds) => new Date(Date.now() - milliseconds).toISOString();

/** Gateways, what they have found, what is not believed, what does not agree. */
export function keepingRoutes(world) {
  return [
    route("GET", "/api/gateways", ({ response }) => json(response, 200, gateways(world))),
    route("GET", "/api/gateways/found", ({ response }) =>
      json(response, 200, [
        { gateway: "g1", server: "Meridian-Live", login: "30417", company: "Meridian Markets Ltd", currency: "USD", tradeMode: "REAL", simulated: false, seenAt: ago(4_000) },
        { gateway: "g1", server: null, login: "30555", company: null, currency: null, tradeMode: "UNKNOWN", simulated: true, seenAt: ago(4_000) },
      ]),
    ),
    route("GET", "/api/quarantine", ({ response }) => json(response, 200, paged(quarantine(world)))),
    route("POST", "/api/quarantine/{id}/decision", ({ response }) => json(response, 200, quarantine(world)[0])),
    route("GET", "/api/breaks", ({ response }) => json(response, 200, paged(breaks(world)))),
    route("POST", "/api/accounts", ({ response }) => problem(response, 409, "account-exists", "The account is there already.")),
  ];
}

/** What is kept beside an account's figures. */
export function keptRoutes(get) {
  return [
    get("/health", (account, { response }) =>
      json(response, 200, {
        health: account.health,
        since: account.healthSince,
        reason: account.health === "DEGRADED" ? "The server does not let this login trade." : "",
        flips: account.healthSince === null ? [] : [{ at: account.healthSince, from: "WAITING", to: account.health, reason: "" }],
      }),
    ),
    get("/equity", (account, { response, query }) => json(response, 200, equity(account, query.get("from")))),
    get("/credentials", (_, { response }) => json(response, 200, { state: "NONE", keyId: null, changedAt: null, changedBy: null, version: 0 })),
  ];
}

const paged = (items) => ({ items, next: null, total: items.length });
const name = ({ id, server, login }) => ({ id, server, login });

function gateways(world) {
  const through = world.accounts.filter(({ gateway }) => gateway === "g1").length;
  const common = { pollSeconds: null, hasKey: true, version: 1 };
  return [
    { ...common, id: "g1", kind: "BRIDGE", name: "Bridge Frankfurt", url: "https://bridge.example:8000", state: "CONNECTED", since: ago(26 * HOUR), lastMessageAt: ago(300), generation: "fidus 1", accounts: through, detail: "", warnings: [], changeable: true },
    { ...common, id: "g2", kind: "BRIDGE_HTTP", name: "Old bridge", url: "http://old.example:8000", state: "DOWN", since: ago(HOUR), lastMessageAt: ago(HOUR), generation: "3.0", accounts: 0, detail: "It does not answer.", warnings: ["NOT_ENCRYPTED", "NO_KEY"], changeable: false, hasKey: false, pollSeconds: 15 },
  ];
}

function quarantine(world) {
  return world.accounts
    .filter(({ openQuarantine }) => openQuarantine > 0)
    .map((account) => ({
      id: `q${account.id}`,
      account: name(account),
      reason: "ALL_ZERO",
      detail: "Balance, credit and equity are all 0 while the deals add up to more.",
      firstAt: ago(HOUR),
      lastAt: ago(20_000),
      times: 214,
      observedAt: ago(20_000),
      values: Object.fromEntries(["balance", "credit", "floating", "equity", "margin", "freeMargin"].map((key) => [key, { kind: "MONEY", value: "0.00", currency: account.currency }])),
      gateway: "g1",
      state: "OPEN",
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
      version: 3,
    }));
}

function breaks(world) {
  return world.accounts
    .filter(({ openBreaks }) => openBreaks > 0)
    .map((account, place) => ({
      id: `b${account.id}`,
      account: name(account),
      kind: place % 2 === 0 ? "BALANCE" : "GAP",
      subject: "",
      detail: "The deals add up to less than the account holds.",
      difference: place % 2 === 0 ? { kind: "MONEY", value: "12.50", currency: account.currency } : absent("NOT_PROVIDED"),
      openedAt: ago(3 * HOUR),
      closedAt: null,
      acknowledgedBy: null,
      acknowledgedAt: null,
      acknowledgementReason: null,
    }));
}

function equity(account, from) {
  const begin = from === null ? Date.now() - HOUR : Date.parse(from);
  const step = (Date.now() - begin) / 240;
  const cents = BigInt(account.balance.value.replace(".", ""));
  const text = (value) => `${value / 100n}.${String(value % 100n).padStart(2, "0")}`;
  const at = (place) => new Date(begin + place * step).toISOString();
  const points = Array.from({ length: 240 }, (_, place) => place)
    .filter((place) => place < 90 || place > 120)
    .map((place) => {
      const floating = BigInt(Math.round(9_000 * Math.sin(place / 17) + 4_000 * Math.sin(place / 5)));
      const value = text(cents + floating);
      return { time: at(place), balance: text(cents), equity: value, floating: `${floating < 0n ? "-" : ""}${text(floating < 0n ? -floating : floating)}`, low: value, high: value };
    });
  return { resolution: "RAW", currency: account.currency, source: account.provenance.source, from: at(0), to: at(239), points, gaps: [{ from: at(89), to: at(121) }] };
}
