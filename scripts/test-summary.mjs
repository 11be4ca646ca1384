// Adds up the reports of the Java, web and browser tests and prints one closing line.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const totals = { passed: 0, failed: 0, skipped: 0 };

function addJava(module) {
  const folder = join(module, "target", "surefire-reports");
  if (!existsSync(folder)) return;
  const sum = { tests: 0, failed: 0, skipped: 0 };
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".xml"))) {
    const head = readFileSync(join(folder, name), "utf8").match(/<testsuite [^>]*>/s)?.[0] ?? "";
    const count = (key) => Number(head.match(new RegExp(` ${key}="(\\d+)"`))?.[1] ?? 0);
    sum.tests += count("tests");
    sum.failed += count("failures") + count("errors");
    sum.skipped += count("skipped");
  }
  report(module, sum);
}

function addJson(label, file) {
  if (!existsSync(file)) return;
  const result = JSON.parse(readFileSync(file, "utf8"));
  const sum = result.stats
    ? { tests: result.stats.expected + result.stats.unexpected + result.stats.flaky + result.stats.skipped,
        failed: result.stats.unexpected, skipped: result.stats.skipped }
    : { tests: result.numTotalTests, failed: result.numFailedTests, skipped: result.numPendingTests };
  report(label, sum);
}

function report(label, { tests, failed, skipped }) {
  totals.passed += tests - failed - skipped;
  totals.failed += failed;
  totals.skipped += skipped;
  console.log(`${label.padEnd(12)} ${String(tests).padStart(5)} tests, ${failed} failed, ${skipped} skipped`);
}

for (const module of ["engine", "metatrader", "store", "bridge", "platform", "bench"]) addJava(module);
addJson("web", "web/test-results/unit.json");
addJson("browser", "web/test-results/browser.json");
addJson("living", "web/test-results/browser-living.json");
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
