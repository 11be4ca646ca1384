// Invented accounts. Amounts are whole cents in BigInt, so that the fixture adds up exactly.

const START = Date.UTC(2026, 5, 1, 7);
const HOUR = 3_600_000;
const SERVERS = ["Meridian-Live", "Meridian-Demo", "Altura-MT5", "Northgate-Real02", "Puerto-Live"];
const SYMBOLS = ["EURUSD", "XAUUSD", "USDJPY", "GBPUSD", "US500"];
const SOURCES = ["STATEMENT", "STATEMENT", "LIVE", "SIMULATED", "STATEMENT", "MANUAL", "LIVE"];
const STATES = ["RECONCILED", "RECONCILED", "RECONCILED", "INCOMPLETE", "RECONCILED", "BREAK", "NOT_CHECKED"];
const MODES = ["REAL", "DEMO", "REAL", "UNKNOWN", "CONTEST"];

/** The same numbers at every start. */
function* pseudoRandom(seed) {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

export function makeAccounts(count) {
  return Array.from({ length: count }, (_, index) => makeAccount(index));
}

export function makeAccount(index) {
  const deals = makeDeals(index);
  const balance = deals.at(-1)?.after ?? 0n;
  const floating = BigInt((index * 7_919) % 90_000) - 42_000n;
  const source = SOURCES[index % SOURCES.length];
  const seconds = source === "LIVE" ? (index % 2 === 0 ? 2 : 760) : source === "SIMULATED" ? 1 : 86_400;
  const connected = source === "LIVE" || source === "SIMULATED";
  const unknown = index % 11 === 6;
  const currency = index % 9 === 4 ? "EUR" : "USD";
  return {
    id: String(index + 1),
    server: SERVERS[index % SERVERS.length],
    login: String(20_001 + index * 37),
    company: ["Meridian Markets Ltd", "Altura Securities", "Northgate Capital"][index % 3],
    platform: index % 4 === 3 ? "MT4" : "MT5",
    tradeMode: MODES[index % MODES.length],
    marginMode: index % 3 === 2 ? "NETTING" : "HEDGING",
    currency,
    leverage: index % 5 === 4 ? null : 100,
    balance: money(balance, currency),
    credit: money(0n, currency),
    equity: unknown ? absent("NOT_PROVIDED") : money(balance + floating, currency),
    floating: unknown ? absent("NOT_PROVIDED") : money(floating, currency),
    margin: unknown ? absent("NOT_PROVIDED") : money(20_000n, currency),
    freeMargin: unknown ? absent("NOT_PROVIDED") : money(balance + floating - 20_000n, currency),
    marginLevel: unknown ? absent("NOT_PROVIDED") : { kind: "PERCENT", value: "412.5" },
    netProfit: index % 7 === 3 ? absent("INCOMPLETE_HISTORY") : money(sum(deals.filter(isTrade)), currency),
    deals: deals.length,
    lastDealAt: deals.at(-1)?.row.time ?? null,
    reconciliation: STATES[index % STATES.length],
    provenance: {
      source,
      observedAt: new Date(Date.now() - seconds * 1000).toISOString(),
      receivedAt: new Date(Date.now() - seconds * 900).toISOString(),
      freshness: source === "LIVE" ? (seconds < 5 ? "LIVE" : "STALE") : source === "SIMULATED" ? "LIVE" : "DATED",
      ageSeconds: seconds,
      staleAfterSeconds: connected ? 5 : null,
    },
    health: connected ? (seconds < 5 || source === "SIMULATED" ? (index % 10 === 6 ? "DEGRADED" : "HEALTHY") : "DOWN") : "UNWATCHED",
    healthSince: connected ? new Date(Date.now() - 3_600_000).toISOString() : null,
    connected: connected ? true : null,
    tradeAllowed: connected ? index % 10 !== 6 : null,
    openQuarantine: index % 14 === 6 ? 1 : 0,
    openBreaks: STATES[index % STATES.length] === "BREAK" ? 1 : 0,
    role: index % 5 === 1 ? "DEMO" : index % 6 === 5 ? null : "CLIENT_CAPITAL",
    broker: { id: "b1", name: "Meridian Markets" },
    fund: index % 5 === 1 ? null : { id: "f1", name: "Core USD" },
    manager: index % 3 === 0 ? { id: "m1", name: "Trend desk" } : null,
    gateway: connected ? "g1" : null,
    archived: false,
    version: 1,
    history: deals,
  };
}

function makeDeals(index) {
  const random = pseudoRandom(index * 7 + 3);
  const next = () => random.next().value;
  const deals = [];
  let balance = 0n;
  let ticket = 70_001 + index * 1_000;
  let time = START;
  const add = (type, entry, cents, commission, more) => {
    balance += cents + commission;
    time += Math.floor(next() * 9 * HOUR) + 60_000;
    deals.push({ net: cents + commission, after: balance, row: dealRow({ ticket: ticket++, time, type, entry, cents, commission, balance, index, ...more }) });
  };
  add("BALANCE", "IN", 1_000_000n + BigInt(index % 13) * 250_000n, 0n, { flowClass: "EXTERNAL_DEPOSIT", comment: "Deposit" });
  const pairs = index === 0 ? 130 : 6 + (index % 5);
  for (let pair = 0; pair < pairs; pair++) {
    const symbol = SYMBOLS[Math.floor(next() * SYMBOLS.length)];
    const side = next() < 0.5 ? "BUY" : "SELL";
    const trade = { symbol, volume: (0.1 + Math.floor(next() * 30) / 10).toFixed(2), price: (1 + next()).toFixed(5) };
    add(side, "IN", 0n, -350n, trade);
    add(side === "BUY" ? "SELL" : "BUY", "OUT", BigInt(Math.floor((next() - 0.45) * 60_000)), -350n, trade);
    if (pair === 40) add("BALANCE", "IN", -250_000n, 0n, { flowClass: "EXTERNAL_WITHDRAWAL", comment: "Withdrawal" });
    if (pair === 80) add("BALANCE", "IN", 400_000n, 0n, { flowClass: "EXTERNAL_DEPOSIT", comment: "Deposit" });
  }
  return deals;
}

function dealRow({ ticket, time, type, entry, cents, commission, balance, index, symbol = null, volume = null, price = null, flowClass = null, comment = "" }) {
  const currency = index % 9 === 4 ? "EUR" : "USD";
  const amount = (value) => ({ value: decimal(value), currency });
  const at = new Date(time).toISOString();
  return {
    ticket: String(ticket),
    order: symbol === null ? null : String(ticket + 5),
    position: symbol === null ? null : String(ticket + 3),
    time: at,
    brokerTime: new Date(time + 3 * HOUR).toISOString().slice(0, 19),
    type,
    typeCode: { BUY: 0, SELL: 1, BALANCE: 2 }[type],
    entry: symbol === null ? null : entry,
    reason: symbol === null ? "CLIENT" : "EXPERT",
    symbol,
    volume,
    price,
    commission: amount(commission),
    swap: amount(0n),
    fee: amount(0n),
    profit: amount(cents),
    net: amount(cents + commission),
    balanceAfter: amount(balance),
    flowClass,
    comment,
  };
}

const isTrade = ({ row }) => row.symbol !== null;
const sum = (deals) => deals.reduce((total, { net }) => total + net, 0n);

export function decimal(cents) {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function money(cents, currency) {
  return { kind: "MONEY", value: decimal(cents), currency };
}

export function absent(reason) {
  return { kind: "ABSENT", absent: reason };
}
