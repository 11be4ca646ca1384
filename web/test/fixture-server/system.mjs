import { json, problem, route } from "./server.mjs";

const AT = "2026-08-07T06:00:00.000Z";
const DAYS = 30;
const DAY_MS = 86_400_000;
const after = (millis) => new Date(Date.parse(AT) + millis).toISOString();
const percent = (value) => ({ kind: "PERCENT", value });
const absent = { kind: "ABSENT", absent: "NOT_OBTAINED" };

/** A bridge that is being healed, one that is well and held, and their terminals; orders change what the status says. */
export function systemRoutes(world) {
  const part = (kind, id, name, more = {}) => ({ part: `${kind}:${id}`, kind, name, phase: "HEALTHY", since: AT, incident: null, cause: null, severity: null, waiting: null, hold: null, ...more });
  world.parts = [
    part("PLATFORM", "intake", "Intake"),
    part("BRIDGE", "g1", "Harbour", { phase: "HEALING", incident: "in1", cause: "DEAD", severity: "CRITICAL" }),
    part("BRIDGE", "g2", "Meadow", { hold: { by: "admin", reason: "New disk", at: AT } }),
    part("TRADE_SERVER", "Meridian-Live", "Meridian-Live"),
    part("TERMINAL", "1", "Meridian-Live 30001", { phase: "SUSPECT", since: after(1_000), incident: "in1", cause: "SILENT", severity: "WARNING", waiting: "SYMPTOM" }),
    part("TERMINAL", "2", "Meridian-Live 30002", { phase: "MANUAL_REQUIRED", cause: "TRADING_OFF", severity: "WARNING" }),
    ...world.accounts.slice(2, 9).map((account) => part("TERMINAL", account.id, `${account.server} ${account.login}`)),
  ];
  world.work = [{ id: "wo1", kind: "MAINTENANCE", parts: ["BRIDGE:g2"], from: AT, until: after(4 * 3_600_000), by: "admin", reason: "New disk" }];
  world.drills = [drill()];
  const named = (body) => world.parts.find(({ part }) => part === body.part);
  const told = (request) => JSON.parse(request.toString());
  const order = (path, act, status = 204) =>
    route("POST", `/api/system/mt5-watchdog/${path}`, ({ response, body }) => {
      const form = told(body);
      if ((form.reason ?? "").trim() === "") return problem(response, 400, "invalid-fields", "A field is wrong.");
      return json(response, status, act(form, response));
    });
  const get = (path, body) => route("GET", path, ({ response }) => json(response, 200, body()));
  const one = (path, known, body) =>
    route("GET", path, ({ response, path: { id } }) => (id === known ? json(response, 200, body()) : problem(response, 404, "not-found", "There is no such thing.")));
  return [
    get("/api/system/mt5-watchdog/status", () => ({ at: new Date().toISOString(), mode: "HEAL", watchingHere: true, deadman: { phase: "NOT_CONFIGURED", answeredAt: null, failingSince: null, failure: null }, parts: world.parts })),
    get("/api/system/mt5-watchdog/work", () => world.work),
    get("/api/system/mt5-watchdog/drills", () => world.drills),
    order("hold", (form) => void (named(form).hold = { by: "admin", reason: form.reason, at: AT })),
    order("resume", (form) => void (named(form).hold = null)),
    order("force-healing", (form) => ({ parts: form.part === null ? ["TERMINAL:2"] : [form.part] }), 202),
    order("force-sync", synced, 200),
    order("drill", (form) => (world.drills.unshift({ ...drill(), id: "dr2", outcome: null, ...form }), world.drills[0]), 202),
    order("work", (form) => (world.work.push({ id: `wo${world.work.length}x`, by: "admin", ...form }), world.work.at(-1)), 201),
    route("POST", "/api/system/mt5-watchdog/work/{id}/end", ({ response, path: { id } }) => {
      world.work = world.work.filter((work) => work.id !== id);
      json(response, 204);
    }),
    get("/api/incidents", () => ({ items: [incident()], next: null, total: 1 })),
    one("/api/incidents/{id}", "in1", story),
    get("/api/system/uptime", uptime),
    route("GET", "/api/public/status", ({ response }) => json(response, 200, publicStatus()), true),
    ...workflowRoutes(world, get, one),
  ];
}

function synced(form) {
  const account = { part: form.part ?? "TERMINAL:2", name: "Meridian-Live 30002", accepted: true, detail: "", observedAt: AT };
  return { at: AT, asked: 2, synced: 1, accounts: [account, { ...account, part: "TERMINAL:1", name: "Meridian-Live 30001", detail: "no answer", observedAt: null }] };
}

function drill() {
  return { id: "dr1", part: "TERMINAL:3", name: "Meridian-Live 30003", fault: "KILL", by: "admin", reason: "Monthly drill", at: AT, outcome: "HEALED", incident: "in1", rungs: ["RESTART_TERMINAL"], detectedAfterMillis: 3_240, orderedAfterMillis: 3_410, restoredAfterMillis: 9_870, closedAfterMillis: 41_020 };
}

function incident() {
  return { id: "in1", part: "BRIDGE:g1", name: "Harbour", cause: "DEAD", severity: "CRITICAL", drill: false, began: AT, detected: after(4_200), opened: after(4_250), restored: null, closed: null, into: null, personNeeded: false, symptoms: ["TERMINAL:1"], secondsToDetect: 4, secondsToRestore: null };
}

function story() {
  const step = (millis, kind, what, why) => ({ at: after(millis), seconds: Math.floor(millis / 1_000), kind, what, why });
  return { incident: incident(), steps: [step(4_250, "OPENED", "CRITICAL", "DEAD"), step(4_300, "TURNED", "ORDERED", "two signals failed"), step(4_400, "ORDERED", "RESTART_BRIDGE", "DEAD"), step(6_900, "TURNED", "ACCEPTED", "restarting")] };
}

function publicStatus() {
  const of = (restored) => ({ kind: "BRIDGE", severity: "CRITICAL", began: AT, restored });
  return { state: "DEGRADED", at: new Date().toISOString(), availability: percent("99.61"), incidents: [of(null), of(after(12_900))] };
}

function uptime() {
  const days = Array.from({ length: DAYS }, (_, back) => new Date(Date.now() - (DAYS - 1 - back) * DAY_MS).toISOString().slice(0, 10));
  const shares = { 3: "97.20", 11: "91.04" };
  const spread = (p50) => ({ count: 3, p50Millis: p50, p95Millis: 2 * p50, p99Millis: 2 * p50, longestMillis: 2 * p50 });
  const record = { incidents: 3, detection: spread(4_200), dispatch: spread(160), recovery: spread(12_900), verification: spread(31_000), rungs: [{ rung: "RESTART_BRIDGE", ordered: 2, healed: 2 }], interventions: 1 };
  const none = { incidents: 0, detection: null, dispatch: null, recovery: null, verification: null, rungs: [], interventions: 0 };
  const window = (seconds, burnRate) => ({ seconds, minutes: 5, looks: 400, burnRate });
  const burn = (step, state, rate, long, short) => ({ step, state, severity: "CRITICAL", rate, overLong: window(long, { kind: "RATIO", value: "3.90" }), overShort: window(short, { kind: "ABSENT", absent: "TOO_FEW_LOOKS" }) });
  const burns = [burn("FAST", "UNKNOWN", "14.4", 3_600, 300), burn("STEADY", "QUIET", "6", 21_600, 1_800), burn("SLOW", "FIRES", "1", 259_200, 21_600)];
  return { burns, from: after(-DAYS * DAY_MS), to: new Date().toISOString(), objective: "0.999", availability: percent("99.61"), budgetSpent: percent("390.00"), days: days.map((day, place) => ({ day, availability: place < 2 ? absent : percent(shares[place] ?? "100.00"), looks: 8_640 })), incidents: record, drills: none };
}

const NAMES = ["backend", "web", "deploy-complete-bridge", "monitor-bridge-health", "mt5-full-restart", "test-connection"];

function workflowRoutes(world, get, one) {
  const run = (number, more) => ({ id: `9${number}`, number, title: "Monitor the bridge", event: "schedule", status: "completed", conclusion: "success", createdAt: AT, updatedAt: after(60_000), page: `https://github.example/runs/9${number}`, ...more });
  world.followed = 0;
  world.workflowsConfigured = true;
  const demand = { id: "di1", workflow: "test-connection", at: AT, by: "admin", trigger: "person", reason: "After the move", detail: null };
  const progress = () => ["WAITING", "RUNNING", "SUCCEEDED"][Math.min(world.followed++, 2)];
  return [
    get("/api/system/workflows", () => ({
      configured: world.workflowsConfigured,
      repository: world.workflowsConfigured ? "house/fidus" : null,
      trouble: world.workflowsConfigured ? null : "GITHUB_TOKEN is not set.",
      token: world.workflowsConfigured ? { firstSeenAt: AT, expiresAt: null, rotateBefore: after(90 * DAY_MS), rotation: "NOT_YET" } : null,
      workflows: NAMES.map((name, place) => ({ name, state: world.workflowsConfigured ? "active" : null, lastRun: world.workflowsConfigured && place !== 4 ? run(place, place === 1 ? { conclusion: "failure" } : {}) : null })),
    })),
    get("/api/system/workflows/dispatches", () => [{ ...demand, outcome: "ACCEPTED" }]),
    one("/api/system/workflows/dispatches/{id}", "di1", () => {
      const now = progress();
      return { ...demand, progress: now, run: now === "WAITING" ? null : run(12, now === "RUNNING" ? { status: "in_progress", conclusion: null } : {}) };
    }),
    get("/api/system/workflows/{name}/runs", () => [run(11), run(10, { conclusion: "failure" })]),
    route("POST", "/api/system/workflows/{name}/dispatches", ({ response, body }) => json(response, 202, { ...demand, reason: JSON.parse(body.toString()).reason, progress: "WAITING", run: null })),
  ];
}
