import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];
const FIXTURE_PORT = 8097;

const executablePath = process.env["FIDUS_CHROMIUM"] ?? BROWSERS.find((path) => existsSync(path));
if (executablePath === undefined) throw new Error("No Chromium was found: install it, or name one in FIDUS_CHROMIUM.");
const platform = process.env["FIDUS_URL"];
/** A bridge with simulated terminals runs beside the platform: then what lives is tested, and nothing else. */
const living = process.env["FIDUS_BRIDGE_DATA"] !== undefined;

/**
 * The program as a person uses it: against the platform that FIDUS_URL names, freshly started with
 * the one-time password in FIDUS_PASSWORD. Without them the fixture server answers instead, which
 * knows one person and so cannot tell who comes in.
 */
export default defineConfig({
  testDir: ".",
  outputDir: living ? "../test-results/living" : "../test-results/browser",
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: living ? "../test-results/browser-living.json" : "../test-results/browser.json" }]],
  use: {
    baseURL: platform ?? `http://localhost:${FIXTURE_PORT}`,
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // The first sign-in and the imports change what the others find, so they come first and in order.
  projects: living
    ? [{ name: "living", testMatch: "living.spec.ts" }]
    : [
        { name: "first sign-in", testMatch: "first-sign-in.spec.ts" },
        { name: "import", testMatch: "import.spec.ts", dependencies: ["first sign-in"] },
        { name: "screens", testIgnore: platform === undefined ? "people.spec.ts" : [], testMatch: /(screens|buttons|keyboard|session|grid|people)\.spec\.ts/, dependencies: ["import"] },
      ],
  ...(platform === undefined
    ? {
        webServer: {
          command: "node test/fixture-server/main.mjs",
          cwd: new URL("..", import.meta.url).pathname,
          port: FIXTURE_PORT,
          env: { PORT: String(FIXTURE_PORT), FIXTURE_ACCOUNTS: "0" },
        },
      }
    : {}),
});
