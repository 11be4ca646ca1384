// Reads every workflow with the parser that GitHub's own editor extension uses, and lists what it does not accept.
import { readdirSync, readFileSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath } from "node:url";

// The parser imports its schema as bundlers let it; Node wants to be told that it is JSON.
const asJson = `export const load = (url, context, next) =>
  next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context);`;
register(`data:text/javascript,${encodeURIComponent(asJson)}`);
const { NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");

const folder = new URL("../../.github/workflows/", import.meta.url);

function findings(name, content) {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

const planted = findings("planted.yml", "on: push\njobs:\n  one:\n    runs-on: here\n    stepz: []\n");
if (planted.length === 0) throw new Error("The parser accepts what is no workflow; the lint would find nothing.");

const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const wrong = files.flatMap((name) => findings(name, readFileSync(new URL(name, folder), "utf8")));
for (const finding of wrong) console.error(finding);
if (wrong.length > 0 || files.length === 0) {
  console.error(`${fileURLToPath(folder)}: ${files.length} workflows, ${wrong.length} errors`);
  process.exit(1);
}
