import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import enAdministration from "./administration/en.json";
import esAdministration from "./administration/es-MX.json";
import enDetail from "./detail/en.json";
import esDetail from "./detail/es-MX.json";
import enEverywhere from "./en.json";
import esEverywhere from "./es-MX.json";

const en = { everywhere: enEverywhere, administration: enAdministration, detail: enDetail };
const es = { everywhere: esEverywhere, administration: esAdministration, detail: esDetail };

const SOURCE = join(import.meta.dirname, "..");
/** Groups that are read by a code of the API: see lookup.ts and problems.ts. */
const BY_CODE = [
  "absence",
  "act",
  "approvalKind",
  "area",
  "breakKind",
  "component",
  "dealEntry",
  "dealReason",
  "dealType",
  "direction",
  "flowClass",
  "importFormat",
  "note",
  "objectType",
  "orderState",
  "orderType",
  "problem",
  "quarantineReason",
  "role",
  "rung",
  "severity",
  "statistic",
  "statisticGroup",
  "suspect",
  "turn",
];

/** Which file says it does not matter to those who read it. */
const leaves = (files: Record<string, object>) => Object.values(files).flatMap((tree) => leavesOf(tree));

function leavesOf(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? leavesOf(value, `${path}${key}.`) : [[path + key, String(value)] as [string, string]],
  );
}

/** Languages differ in how many plural forms they have, not in what they say. */
const singular = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const keysOf = (tree: Record<string, object>) => [...new Set(leaves(tree).map(([key]) => singular(key)))].sort();

const sources = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
  .map((name) => readFileSync(join(SOURCE, name), "utf8"))
  .join("\n");

function isUsed(key: string): boolean {
  if (BY_CODE.includes(key.split(".")[0]!)) return true;
  if (sources.includes(`"${key}"`)) return true;
  const parts = key.split(".");
  return parts.some((_, length) => length > 0 && sources.includes(`\`${parts.slice(0, length).join(".")}.\${`));
}

describe("translations", () => {
  it("stand in one file each", () => {
    const keys = leaves(en).map(([key]) => key);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it("stand in the same file in both languages", () => {
    for (const file of ["everywhere", "administration", "detail"] as const) expect(keysOf({ it: es[file] })).toEqual(keysOf({ it: en[file] }));
  });

  it("say the same things in both languages", () => {
    expect(keysOf(es)).toEqual(keysOf(en));
  });

  it("are all used", () => {
    expect(keysOf(en).filter((key) => !isUsed(key))).toEqual([]);
  });

  it("fill in the same values in both languages", () => {
    const values = (tree: Record<string, object>) =>
      Object.fromEntries(leaves(tree).map(([key, text]) => [singular(key), [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort().join()]));
    expect(values(es)).toEqual(values(en));
  });

  it("are nowhere empty and promise nothing", () => {
    for (const [key, text] of [...leaves(en), ...leaves(es)]) {
      expect(text.trim(), key).not.toBe("");
      expect(text, key).not.toMatch(/guarantee|garantiz/i);
    }
  });
});
