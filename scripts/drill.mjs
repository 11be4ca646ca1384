// Breaks simulated terminals and their bridge on purpose and measures how long it takes until they are well again:
// node drill.mjs PORT LOG COUNT MAIL. The log names the one-time password, MAIL is the port of the mail server that the
// platform was told of. It ends with 1 when something was not noticed, not healed or not mailed, and with 2 when only a mark was
// missed.
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { openMailbox } from "./mailbox.mjs";

const [port, log, text, mailPort] = process.argv.slice(2);
const mails = openMailbox(Number(mailPort));
const COUNT = Number(text);
const BASE = "/api/system/mt5-watchdog";
const PASSWORD = "nine quiet stones under the river";
const PATIENCE_MS = 180_000;
const LOOK_MS = 1_000;
// The watchdog excuses everything for half a minute after it has started.
const SETTLE_MS = 35_000;
const FAULTS = ["KILL", "FREEZE", "ZERO", "DISCONNECT"];
const MARKS = [
  ["detection", 99, 10_000],
  ["mail", 99, 15_000],
  ["dispatch", 99, 20_000],
  ["recovery", 50, 15_000],
  ["recovery", 95, 60_000],
];
let token = "";

async function ask(method, path, body) {
  const answer = await fetch(`http://localhost:${port}${path}`, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body && { "content-type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  const content = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${content}`);
  return content ? JSON.parse(content) : undefined;
}

async function until(what, look, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    await pause(LOOK_MS / 2);
  }
  throw new Error(`waited in vain: ${what}`);
}

async function signIn() {
  const find = async () => /one-time password: *(\S+)/.exec(await readFile(log, "utf8"))?.[1];
  const first = await until("a one-time password", find);
  token = (await ask("POST", "/api/auth/sign-in", { username: "admin", password: first })).accessToken;
  const chosen = { currentPassword: first, newPassword: PASSWORD };
  token = (await ask("POST", "/api/auth/change-password", chosen)).accessToken;
}

/** A token lives for ten minutes. */
async function signInAgain() {
  token = "";
  token = (await ask("POST", "/api/auth/sign-in", { username: "admin", password: PASSWORD })).accessToken;
}

async function healthy(kind) {
  const { parts } = await ask("GET", `${BASE}/status`);
  return parts.filter((part) => part.kind === kind && part.phase === "HEALTHY");
}

async function drill(part, fault) {
  const { id } = await ask("POST", `${BASE}/drill`, { part, fault, reason: "drill of the command line" });
  for (;;) {
    await pause(LOOK_MS);
    const seen = await ask("GET", `${BASE}/drills/${id}`);
    if (seen.outcome) return { ...seen, mailedAfterMillis: mailedAfter(seen) };
  }
}

/** From the fault until the first mail about it had come; null when none has. */
function mailedAfter({ name, at }) {
  const broken = Date.parse(at);
  const mail = mails.find((one) => one.at >= broken && one.subject.includes("Drill") && one.subject.includes(name));
  return mail ? mail.at - broken : null;
}

/** The value that so many percent of all do not exceed. */
function percentile(values, percent) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1];
}

const seconds = (millis) => (millis === undefined ? "-" : (millis / 1000).toFixed(1));

function measures(drills) {
  const healed = drills.filter((one) => one.outcome === "HEALED");
  const take = (from, to) => healed.filter((one) => one[to] !== null).map((one) => one[to] - (from ? one[from] : 0));
  return {
    detection: take(null, "detectedAfterMillis"),
    mail: take(null, "mailedAfterMillis"),
    dispatch: take("detectedAfterMillis", "orderedAfterMillis"),
    healing: take("detectedAfterMillis", "restoredAfterMillis"),
    recovery: take(null, "restoredAfterMillis"),
    verification: take("restoredAfterMillis", "closedAfterMillis"),
  };
}

function print(drills) {
  for (const one of drills) {
    const steps = one.rungs.length ? one.rungs.join(", ") : "nothing ordered";
    console.log(
      `  ${one.fault.padEnd(10)} ${one.name.padEnd(34)} ${one.outcome.padEnd(14)} ` +
        `detected ${seconds(one.detectedAfterMillis ?? undefined)} s, back ${seconds(one.restoredAfterMillis ?? undefined)} s (${steps})`,
    );
  }
  const taken = measures(drills);
  console.log("\n  seconds           n    p50    p95    p99");
  for (const [name, values] of Object.entries(taken)) {
    const row = [50, 95, 99].map((percent) => seconds(percentile(values, percent)).padStart(6));
    console.log(`  ${name.padEnd(14)}${String(values.length).padStart(5)} ${row.join(" ")}`);
  }
  return taken;
}

/** Whoever keeps the bridge running may start one that was ended before anybody could miss it. */
const wasBackAtOnce = (one) => one.outcome === "BACK_UNNOTICED" && one.fault === "KILL" && one.part.startsWith("BRIDGE:");

function unhealed(drills) {
  const noticed = drills.filter((one) => !wasBackAtOnce(one));
  const wrong = noticed.filter((one) => one.outcome !== "HEALED").map((one) => `${one.name}, ${one.fault}: ${one.outcome}`);
  const untold = noticed.filter((one) => one.mailedAfterMillis === null);
  return [...wrong, ...untold.map((one) => `${one.name}, ${one.fault}: nobody was told by mail`)];
}

function missed(taken) {
  return MARKS.map(([name, percent, most]) => [name, percent, most, percentile(taken[name], percent)])
    .filter(([, , most, value]) => value === undefined || value > most)
    .map(([name, percent, most, value]) => `${name} p${percent} is ${seconds(value)} s, and should be at most ${seconds(most)} s`);
}

/** What was broken must have put nothing wrong into the books. */
async function wrongFigures() {
  const { items } = await ask("GET", "/api/accounts?limit=500");
  return items.filter((row) => row.openBreaks > 0).map((row) => `the deals of ${row.login} do not explain its figures`);
}

await signIn();
const bridges = Math.max(1, Math.floor(COUNT / 5));
const terminals = Math.max(1, COUNT - bridges);
await pause(SETTLE_MS);
const ready = async () => {
  const found = await healthy("TERMINAL");
  return found.length >= terminals && (await healthy("BRIDGE")).length === 1 && found;
};
const found = await until(`${terminals} healthy terminals and their bridge`, ready);
console.log(`${terminals} terminals are broken at once, then ${bridges} times their bridge`);
const drills = await Promise.all(
  found.slice(0, terminals).map((part, index) => drill(part.part, FAULTS[index % FAULTS.length])),
);
for (let round = 0; round < bridges; round++) {
  await signInAgain();
  const bridge = await until("a healthy bridge", async () => (await ready()) && (await healthy("BRIDGE"))[0]);
  drills.push(await drill(bridge.part, round % 2 === 0 ? "FREEZE" : "KILL"));
}
const late = missed(print(drills));
const wrong = [...unhealed(drills), ...(await until("the list of accounts", wrongFigures))];
[...wrong, ...late].forEach((one) => console.error(`drill: ${one}`));
if (wrong.length > 0) process.exitCode = 1;
else if (late.length > 0) process.exitCode = 2;
