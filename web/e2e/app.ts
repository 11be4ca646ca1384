import AxeBuilder from "@axe-core/playwright";
import { expect, type BrowserContext, type Page, type Request } from "@playwright/test";

export const USERNAME = "admin";
export const ONE_TIME_PASSWORD = process.env["FIDUS_PASSWORD"] ?? "one-time-password";
export const PASSWORD = "nine quiet stones under the river";
export const FIXTURES = new URL("fixtures/", import.meta.url).pathname;

export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

export type Look = { size: keyof typeof SIZES; language: "en" | "es-MX"; theme: "light" | "dark" };

/** Each size meets each language and each theme, and each language each theme. */
export const LOOKS: Look[] = [
  { size: "desktop", language: "es-MX", theme: "light" },
  { size: "desktop", language: "en", theme: "dark" },
  { size: "phone", language: "es-MX", theme: "dark" },
  { size: "phone", language: "en", theme: "light" },
];

/** Chooses language and theme as the person has chosen them before. */
export async function look(context: BrowserContext, { language, theme }: Omit<Look, "size">) {
  await context.addInitScript(
    (chosen) => {
      if (localStorage.getItem("fidus.preferences") === null) localStorage.setItem("fidus.preferences", chosen);
    },
    JSON.stringify({ language, theme }),
  );
}

export async function signIn(page: Page, password = PASSWORD) {
  asked(page);
  await page.goto("/");
  await page.locator("input[name=username]").fill(USERNAME);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
  await page.locator("input[name=username]").waitFor({ state: "detached" });
}

const QUIET_MS = 400;
const underWay = new WeakMap<Page, { requests: Set<Request>; since: number }>();

/** Counts what a page is asking for. Streams are left out: they never end. */
function asked(page: Page) {
  const known = underWay.get(page);
  if (known !== undefined) return known;
  const counted = { requests: new Set<Request>(), since: Date.now() };
  const change = (act: () => void) => {
    act();
    counted.since = Date.now();
  };
  page.on("request", (request) => {
    if (!/\/api\/\w+\/stream\b/.test(request.url())) change(() => counted.requests.add(request));
  });
  for (const end of ["requestfinished", "requestfailed"] as const) {
    page.on(end as "requestfinished", (request) => change(() => counted.requests.delete(request)));
  }
  underWay.set(page, counted);
  return counted;
}

/** Waits until what was asked for last has been answered; for example the code of a dialog. */
export async function allAnswered(page: Page) {
  const counted = asked(page);
  await expect.poll(() => counted.requests.size, { intervals: [20] }).toBe(0);
}

/** Waits until nothing is loading any more. */
export async function settled(page: Page) {
  const counted = asked(page);
  await page.waitForLoadState("load");
  await expect.poll(() => counted.requests.size === 0 && Date.now() - counted.since > QUIET_MS, { intervals: [50] }).toBe(true);
  await expect(page.locator(".animate-pulse")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** What keeps people out: the serious and critical violations of WCAG 2.1 A and AA on the page. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Collects what the browser complains about; `expected` names complaints that a test provokes. */
export function complaints(page: Page, expected: RegExp[] = []): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    if (!expected.some((each) => each.test(text))) found.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") note(message.text());
  });
  page.on("pageerror", (error) => note(error.message));
  return found;
}

/** The address of the first account in the list. */
export async function firstAccount(page: Page): Promise<string> {
  return (await firstRow(page, "/accounts")).split("?")[0]!;
}

/** Where the first row of a list leads. */
export async function firstRow(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const href = await page.locator("main [role=grid] a, main li a").first().getAttribute("href");
  if (href === null) throw new Error(`There is no row in ${list}`);
  return href;
}
