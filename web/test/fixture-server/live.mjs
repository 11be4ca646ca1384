import { row } from "./accounts.mjs";
import { decimal } from "./data.mjs";
import { json, route } from "./server.mjs";

const EVERY_MS = 500;
const HEARTBEAT_MS = 10_000;

/** Living accounts: those with a connected source move twice a second while somebody follows them. */
export function liveRoutes(world, matching) {
  return [
    route("GET", "/api/accounts/stream", ({ request, response, query }) => follow(world, request, response, query)),
    route("GET", "/api/accounts/freshness", ({ response, query }) =>
      json(response, 200, {
        at: new Date().toISOString(),
        items: matching(query).map(({ id, login, provenance, health }) => ({
          id,
          login,
          source: provenance.source,
          freshness: provenance.freshness,
          observedAt: provenance.observedAt,
          ageSeconds: provenance.ageSeconds,
          staleAfterSeconds: provenance.staleAfterSeconds,
          health,
        })),
      }),
    ),
    route("GET", "/api/catalog/brokers", ({ response }) => json(response, 200, [{ id: "b1", name: "Meridian Markets", servers: ["Meridian-Live", "Meridian-Demo"], version: 1 }])),
    route("GET", "/api/catalog/funds", ({ response }) => json(response, 200, [{ id: "f1", name: "Core USD", currency: "USD", version: 1 }])),
    route("GET", "/api/catalog/managers", ({ response }) => json(response, 200, [{ id: "m1", name: "Trend desk", version: 1 }])),
  ];
}

function follow(world, request, response, query) {
  const ids = new Set([...(query.get("ids") ?? "").split(","), query.get("detail")]);
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  const send = (name, data) => response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  const beat = () => send("heartbeat", { at: new Date().toISOString() });
  beat();
  const moving = setInterval(() => {
    const items = world.accounts.filter(({ id, health }) => ids.has(id) && (health === "HEALTHY" || health === "DEGRADED"));
    items.forEach(move);
    if (items.length > 0) send("accounts", { items: items.map(row) });
  }, EVERY_MS);
  const beating = setInterval(beat, HEARTBEAT_MS);
  request.on("close", () => {
    clearInterval(moving);
    clearInterval(beating);
  });
}

function move(account) {
  const now = new Date().toISOString();
  account.provenance = { ...account.provenance, observedAt: now, receivedAt: now, ageSeconds: 0 };
  if (account.floating.kind !== "MONEY") return;
  const cents = (figure) => BigInt(figure.value.replace(".", ""));
  const floating = cents(account.floating) + BigInt((Date.now() % 401) - 200);
  account.floating = { ...account.floating, value: decimal(floating) };
  account.equity = { ...account.equity, value: decimal(cents(account.balance) + floating) };
}
