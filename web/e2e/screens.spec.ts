import { expect, test, type Page } from "@playwright/test";
import { barriers, complaints, firstAccount, firstRow, FIXTURES, look, LOOKS, settled, signIn, SIZES } from "./app";

/** A shift below this is not noticed; 0.1 is what the web at large calls good. */
const MOST_SHIFT = 0.05;
/** Who comes without a session is told so by the first answer. */
const NOT_SIGNED_IN = /status of 401/;

for (const { size, ...chosen } of LOOKS) {
  const viewport = SIZES[size];
  test.describe(`${size}, ${chosen.language}, ${chosen.theme}`, () => {
    test.use({ viewport, colorScheme: chosen.theme, isMobile: size === "phone", hasTouch: size === "phone" });
    test.setTimeout(240_000);

    test("every screen fits, stands still, has no serious barrier and no complaint", async ({ context, page }) => {
      await look(context, chosen);
      await countShifts(page);
      const noise = complaints(page, [NOT_SIGNED_IN]);
      const inspect = (name: string) =>
        test.step(name, async () => {
          await settled(page);
          await page.screenshot({ path: `test-results/screens/${name}-${size}-${chosen.language}-${chosen.theme}.png` });
          expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name} is too wide`).toBeLessThanOrEqual(0);
          expect.soft(await page.evaluate(() => window.shift), `${name} moves while it loads`).toBeLessThan(MOST_SHIFT);
          expect.soft(await page.evaluate(() => document.documentElement.lang)).toBe(chosen.language);
          expect.soft(await barriers(page), name).toEqual([]);
        });
      await page.goto("/");
      await page.locator("input[name=username]").waitFor();
      await inspect("sign-in");
      for (const name of ["forgotten-password", "reset-password", "status"]) {
        await page.goto(`/${name}`);
        await inspect(name);
      }
      await signIn(page);
      const account = await firstAccount(page);
      const person = await firstRow(page, "/users");
      for (const [name, path] of Object.entries(screens(account, person))) {
        await page.goto(path);
        await inspect(name);
      }
      await page.goto("/imports");
      await page.locator("input[type=file]").setInputFiles(FIXTURES + "mt5-history.html");
      await page.locator("li.panel dl.gap-x-6").waitFor();
      // The result stands where the person has put it; what gives way to it has not moved by itself.
      await page.evaluate(() => (window.shift = 0));
      await inspect("import-result");
      expect(noise).toEqual([]);
    });
  });
}

function screens(account: string, person: string): Record<string, string> {
  return {
    accounts: "/accounts",
    account,
    explanation: `${account}?explain=profitFactor`,
    deals: `${account}/deals`,
    positions: `${account}/positions`,
    orders: `${account}/orders`,
    cash: `${account}/cash`,
    reconciliation: `${account}/reconciliation`,
    "account-imports": `${account}/imports`,
    imports: "/imports",
    system: "/system",
    "system-orders": "/system?part=all",
    incidents: "/system/incidents",
    uptime: "/system/uptime",
    drills: "/system/drills",
    freshness: "/system/freshness",
    workflows: "/system/workflows",
    components: "/system/components",
    users: "/users",
    person,
    invite: "/users?user=new",
    roles: "/roles",
    "api-keys": "/api-keys",
    "issue-key": "/api-keys?key=new",
    approvals: "/approvals",
    alerts: "/alerts",
    mails: "/mails",
    audit: "/audit",
    act: "/audit?objectType=account",
    profile: "/profile",
    "no-match": "/accounts?q=nothing+is+called+so",
    "not-found": "/no/such/page",
  };
}

declare global {
  interface Window {
    shift: number;
  }
}

async function countShifts(page: Page) {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) window.shift += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}
