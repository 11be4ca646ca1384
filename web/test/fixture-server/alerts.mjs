import { json, problem, route } from "./server.mjs";

const AT = "2026-08-07T06:00:00Z";
const HEARTBEAT_MS = 10_000;
const both = (spanish, english) => ({ spanish, english });

/** One alert that is open, and the mail about it. */
export function alertRoutes() {
  const alert = {
    id: "al1",
    key: "bridge:harbour",
    severity: "WARNING",
    state: "OPENED",
    title: both("El puente Harbour no responde", "Bridge Harbour does not answer"),
    detail: both("Ninguna de sus cuentas tiene datos frescos.", "None of its accounts has fresh data."),
    since: AT,
    openedAt: AT,
    changedAt: AT,
    openings: 1,
    seconds: 125,
    acknowledgedBy: null,
    acknowledgedAt: null,
    resolvedAt: null,
    outcome: null,
    resolvedBy: null,
    explainedBy: null,
    silencedUntil: null,
    notices: 1,
    escalatedAt: null,
    page: "/gateways",
  };
  const mail = {
    id: "ma1",
    recipient: "desk@house.example",
    language: "en",
    subject: "[FIDUS] WARNING: Bridge Harbour does not answer",
    thread: "alert/al1",
    confidential: false,
    state: "NOT_SENT",
    createdAt: AT,
    attempts: 0,
    dueAt: null,
    error: null,
    sentAt: null,
    messageId: "<ma1@fidus.invalid>",
  };
  const summary = { critical: 0, warning: 1, info: 0, unacknowledged: 1 };
  const health = { configured: false, failingSince: null, failure: null, waiting: 0, failed: 0 };
  const get = (path, body) => route("GET", path, ({ response }) => json(response, 200, body));
  const one = (path, known, body) =>
    route("GET", path, ({ response, path: { id } }) => (id === known ? json(response, 200, body) : problem(response, 404, "not-found", "There is no such thing.")));
  return [
    get("/api/alerts", { items: [alert], next: null }),
    get("/api/alerts/summary", summary),
    get("/api/alerts/silences", []),
    route("GET", "/api/alerts/stream", ({ request, response }) => follow(request, response, summary)),
    one("/api/alerts/{id}", "al1", { alert, happenings: [{ at: AT, kind: "OPENED", by: null, note: null }] }),
    get("/api/mails", { items: [mail], next: null, health }),
    one("/api/mails/{id}", "ma1", { mail, text: "A new alert.\n" }),
  ];
}

function follow(request, response, summary) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  const send = (name, data) => response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  send("summary", summary);
  const beating = setInterval(() => send("heartbeat", { at: new Date().toISOString() }), HEARTBEAT_MS);
  request.on("close", () => clearInterval(beating));
}
