// Uses a platform that has just started the way a first morning does, so that the start-up cache learns what runs then:
// node train-start.mjs PORT LOG FOLDER. The log names the one-time password, the folder holds statements.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const [port, log, folder] = process.argv.slice(2);
const PATIENCE_MS = 120_000;
// Counted and not timed, so that a busy machine learns the same; five times as much made no start faster.
const ROUNDS_OF_UPLOADS = 12;
const ROUNDS_OF_READS = 10;
const LONGEST_MS = 60_000;
const READERS = 4;
const PASSWORD = "nine quiet stones under the river";
let token = "";

async function ask(method, path, body) {
  const json = typeof body === "object" && !(body instanceof FormData);
  const answer = await fetch(`http://localhost:${port}${path}`, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(json && { "content-type": "application/json" }) },
    body: json ? JSON.stringify(body) : body,
  });
  const text = await answer.text();
  return { ok: answer.ok, text, json: () => JSON.parse(text) };
}

/** Asks again until there is an answer that holds what is looked for. */
async function until(look) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    await pause(50);
  }
  throw new Error("the platform that is to be trained does not answer");
}

async function signIn() {
  await until(async () => (await ask("GET", "/api/health/ready")).ok);
  const first = await until(async () => /one-time password: *(\S+)/.exec(await readFile(log, "utf8"))?.[1]);
  token = (await ask("POST", "/api/auth/sign-in", { username: "admin", password: first })).json().accessToken;
  const chosen = { currentPassword: first, newPassword: PASSWORD };
  token = (await ask("POST", "/api/auth/change-password", chosen)).json().accessToken;
}

/** A statement of the same history on another account each time: its login is a number in text of two bytes a sign. */
function onAccount(bytes, number) {
  if (bytes.readUInt16LE(0) !== 0xfeff) return bytes;
  const page = bytes.toString("utf16le");
  const login = /(?:Account|A\/C No):[^0-9]*([0-9]+)/.exec(page)?.[1];
  return login === undefined ? bytes : Buffer.from(page.replaceAll(login, String(number)), "utf16le");
}

async function upload(name, bytes) {
  const form = new FormData();
  form.set("file", new Blob([bytes]), name);
  const answer = await ask("POST", "/api/imports", form);
  if (answer.ok) return;
  form.set("server", "Training-Server");
  await ask("POST", "/api/imports", form);
}

async function uploads(statements, end) {
  for (let round = 0; round < ROUNDS_OF_UPLOADS && Date.now() < end; round++) {
    for (const [name, bytes] of statements) await upload(name, onAccount(bytes, 5_000_000 + round));
  }
}

async function reads(end) {
  for (let round = 0; round < ROUNDS_OF_READS && Date.now() < end; round++) {
    const { items } = (await ask("GET", "/api/accounts?limit=50")).json();
    for (const path of ["/", "/api/auth/me", "/api/imports?limit=50", "/api/health/ready"]) await ask("GET", path);
    for (const { id } of items.slice(0, 3)) {
      for (const part of ["", "/statistics", "/deals?limit=100", "/curve", "/positions", "/flows", "/reconciliation"]) {
        await ask("GET", `/api/accounts/${id}${part}`);
      }
    }
  }
}

await signIn();
const names = (await readdir(folder)).filter((name) => /\.(html?|xlsx)$/.test(name));
const statements = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))]));
const end = Date.now() + LONGEST_MS;
await Promise.all([uploads(statements, end), ...Array.from({ length: READERS }, () => reads(end))]);
