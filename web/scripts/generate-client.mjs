// Writes src/api/generated/schema.ts from the platform's committed OpenAPI document; with --check it only
// compares and fails when the two differ, so that a client older than the API cannot be built.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const spec = new URL("../../docs/reference/openapi.json", import.meta.url);
const target = fileURLToPath(new URL("../src/api/generated/schema.ts", import.meta.url));
const banner = "// Generated from docs/reference/openapi.json by `npm run generate`. Do not edit.\n\n";

if (!existsSync(spec)) {
  console.log("docs/reference/openapi.json is not there yet: src/api/generated/schema.ts stays as it is");
} else {
  const generated = banner + astToString(await openapiTS(spec));
  const committed = readFileSync(target, "utf8");
  if (process.argv.includes("--check")) {
    if (generated !== committed) {
      console.error("src/api/generated/schema.ts is older than docs/reference/openapi.json: run `npm run generate`");
      process.exit(1);
    }
  } else {
    writeFileSync(target, generated);
    console.log("wrote src/api/generated/schema.ts");
  }
}
