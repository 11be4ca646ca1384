import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const TEMPLATE = fileURLToPath(new URL("./service-worker.js", import.meta.url));

/** Emits sw.js: it keeps the scripts, styles and fonts of this build, and never an answer of the API. */
export function offlineShell() {
  return {
    name: "fidus-offline-shell",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => /\.(js|css|woff2)$/.test(name) && !/(cyrillic|greek|vietnamese|chart)/.test(name))
        .sort()
        .map((name) => `/${name}`);
      const build = createHash("sha256").update(files.join()).digest("hex").slice(0, 12);
      const source = readFileSync(TEMPLATE, "utf8")
        .replace('"__BUILD__"', JSON.stringify(build))
        .replace('"__FILES__"', JSON.stringify(["/", "/theme.js", ...files]));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
