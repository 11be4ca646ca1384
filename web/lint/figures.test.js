import { RuleTester } from "eslint";
import { describe, it } from "vitest";
import { figures } from "./figures.js";

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester();
const wrong = (messageId) => (code) => ({ code, errors: [{ messageId }] });

tester.run("no-numeric-fallback", figures.rules["no-numeric-fallback"], {
  valid: ["const a = row.balance ?? absent", "const a = text || ''", "const a = total === undefined ? none : total", "const a = on ? 1 : 0"],
  invalid: [
    "const a = row.balance ?? 0",
    "const a = row.balance || 0",
    "const a = row.balance ?? '0.00'",
    "const a = row.balance ?? -1",
    "row.balance ??= 0",
    "const a = row.balance === undefined ? 0 : row.balance",
    "const a = row.balance != null ? row.balance : 0",
  ].map(wrong("fallback")),
});

tester.run("no-figure-arithmetic", figures.rules["no-figure-arithmetic"], {
  valid: ["const label = name + suffix", "const last = list.at(-1)", "const long = list.length > 3", "i++"],
  invalid: [
    "const net = profit - fee",
    "const total = count + 1",
    "const value = Number(figure.value)",
    "const value = parseFloat(figure.value)",
    "const value = +figure.value",
    "const value = -figure",
    "const text = figure.toFixed(2)",
    "const value = Math.abs(figure)",
    "const total = rows.reduce(add)",
    "total -= fee",
  ].map(wrong("arithmetic")),
});
