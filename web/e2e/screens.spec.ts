import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { complaints, firstAccount, look, settled, signIn, type Look } from "./app";

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** Each size meets each language and each theme, and each language each theme. */
const LOOKS: (Look & { size: keyof typeof SIZES })[] = [
  { size: "desktop", language: "es-MX", theme: "light" },
  { size: "desktop", language: "en", theme: "dark" },
  { size: "phone", language: "es-MX", theme: "dark" },
  { size: "phone", language: "en", theme: "light" },
];
/** A shift below this is not noticed; 0.1 is what the web at large calls good. */
const MOST_SHIFT = 0.05;

for (const { size, ...chosen } of LOOKS) {
  const viewport = SIZES[size];
  test.describe(`${size}, ${chosen.language}, ${chosen.theme}`, () => {
    test.use({ viewport, colorScheme: chosen.theme, isMobile: size === "phone", hasTouch: size === "phone" });
    test.setTimeout(240_000);

    test("every screen fits, stands still, has no serious barrier and no complaint", async ({ context, page }) => {
      await look(context, chosen);
      await countShifts(page);
      const noise = complaints(page);
      await signIn(page);
      const account = await firstAccount(page);
      for (const [name, path] of Object.entries(screens(account))) {
        await test.step(name, async () => {
          await page.goto(path);
          await settled(page);
          await page.screenshot({ path: `test-results/screens/${name}-${size}-${chosen.language}-${chosen.theme}.png` });
          expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name} is too wide`).toBeLessThanOrEqual(0);
          expect.soft(await page.evaluate(() => window.shift), `${name} moves while it loads`).toBeLessThan(MOST_SHIFT);
          expect.soft(await page.evaluate(() => document.documentElement.lang)).toBe(chosen.language);
          expect.soft(await barriers(page), name).toEqual([]);
        });
      }
      expect(noise).toEqual([]);
    });
  });
}

function screens(account: string): Record<string, string> {
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
    profile: "/profile",
    "no-match": "/accounts?q=nothing+is+called+so",
    "not-found": "/no/such/page",
  };
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
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
