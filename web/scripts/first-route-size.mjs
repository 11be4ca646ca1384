// Prints the gzip size of all script that the first route needs, and fails above the mark.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const MARK_KB = 300;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
// What a signed-in person loads when opening the landing route: the entry, the shell, the accounts
// screen and one language.
const roots = ["index.html", "src/shell/Shell.tsx", "src/screens/accounts/AccountsScreen.tsx", "src/i18n/es-MX.json"];

const files = new Set();
function collect(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build manifest`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  (chunk.imports ?? []).forEach(collect);
}
roots.forEach(collect);

let total = 0;
for (const file of files) {
  const bytes = gzipSync(readFileSync(new URL(file, dist))).length;
  total += bytes;
  console.log(`${(bytes / 1000).toFixed(1).padStart(8)} KB  ${file}`);
}
console.log(`${(total / 1000).toFixed(1).padStart(8)} KB  first route, gzip (mark: ${MARK_KB} KB)`);
if (total > MARK_KB * 1000) process.exit(1);
