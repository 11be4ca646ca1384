// Looks for secrets in logs: node scan-logs.mjs LOG... [--of FOLDER]. With a folder, whatever its key files hold must not
// stand in the logs either. Prints where one stands, never what it is, and ends with 1 when there is any.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";

const LARGEST_KEY_FILE = 8192;
const SHORTEST_SECRET = 20;

// What each looks for, with a sample that it has to find; the samples are put together so that they are not secrets here.
const KINDS = [
  ["a signed token", /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/, "eyJhbGciOiJIUzI1" + ".eyJzdWIiOiIxMjM0.c2lnbmF0dXJlc2ln"],
  ["an authorization header", /\b(bearer|basic)\s+[\w.~+/-]{16,}/i, "Authorization: Bearer " + "abcdefghijklmnopqrst"],
  ["a key of the API", /\bfidus_[\w-]{20,}/, "fidus_" + "abcdefghijklmnopqrstuv"],
  ["a refresh cookie", /fidus-refresh=[\w.%-]{8,}/, "fidus-refresh=" + "abcdefgh12345"],
  ["a sealed token", /\bgAAAAA[\w-]{40,}/, "gAAAAA" + "b".repeat(60)],
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/, "-----BEGIN " + "PRIVATE KEY-----"],
  ["a database password", /mongodb(\+srv)?:\/\/[^\s:/@]+:[^\s@]+@/, "mongodb" + "://somebody:hidden@host"],
  [
    "a secret field",
    /"(\w*[pP]assword|\w*[tT]oken|\w*[sS]ecret|api_?[kK]ey|fernetToken)"\s*:\s*"[^"]{4,}"/,
    '"investorPassword"' + ':"some words"',
  ],
  ["the password of the browser tests", /nine quiet stones/, "nine quiet" + " stones"],
];

for (const [name, pattern, sample] of KINDS) {
  if (!pattern.test(sample)) throw new Error(`the scan does not find ${name}`);
}

/** The words of small files that only their owner may read and whose names say that they hold keys. */
function keysOf(folder) {
  const words = new Set();
  for (const name of existsSync(folder) ? readdirSync(folder, { recursive: true }) : []) {
    const file = join(folder, name);
    const about = statSync(file, { throwIfNoEntry: false });
    const isPrivate = about?.isFile() && (about.mode & 0o077) === 0 && about.size < LARGEST_KEY_FILE;
    if (!isPrivate || !/key|secret/i.test(basename(file)) || file.endsWith(".json")) continue;
    for (const word of readFileSync(file, "utf8").split(/[^\w+/=-]+/)) {
      if (word.length >= SHORTEST_SECRET) words.add(word);
    }
  }
  return [...words];
}

const asked = process.argv.slice(2);
const of = asked.indexOf("--of");
const logs = (of < 0 ? asked : asked.slice(0, of)).filter((log) => existsSync(log));
const keys = of < 0 ? [] : keysOf(asked[of + 1]);
const found = [];
for (const log of logs) {
  readFileSync(log, "utf8")
    .split("\n")
    .forEach((line, at) => {
      const kind = KINDS.find(([, pattern]) => pattern.test(line))?.[0];
      const key = keys.some((word) => line.includes(word)) ? "what a key file holds" : undefined;
      if (kind ?? key) found.push(`${basename(log)}, line ${at + 1}: ${kind ?? key}`);
    });
}
found.forEach((place) => console.error(place));
console.log(`${logs.length} logs scanned for ${KINDS.length} kinds of secrets and ${keys.length} keys: ${found.length} found`);
process.exitCode = found.length > 0 ? 1 : 0;
