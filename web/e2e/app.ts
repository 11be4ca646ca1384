import { expect, type BrowserContext, type Page } from "@playwright/test";

export const USERNAME = "admin";
export const ONE_TIME_PASSWORD = process.env["FIDUS_PASSWORD"] ?? "one-time-password";
export const PASSWORD = "nine quiet stones under the river";
export const FIXTURES = new URL("fixtures/", import.meta.url).pathname;

export type Look = { language: "en" | "es-MX"; theme: "light" | "dark" };

/** Chooses language and theme as the person has chosen them before. */
export async function look(context: BrowserContext, { language, theme }: Look) {
  await context.addInitScript(
    (chosen) => {
      if (localStorage.getItem("fidus.preferences") === null) localStorage.setItem("fidus.preferences", chosen);
    },
    JSON.stringify({ language, theme }),
  );
}

export async function signIn(page: Page, password = PASSWORD) {
  await page.goto("/");
  await page.locator("input[name=username]").fill(USERNAME);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
  await page.locator("input[name=username]").waitFor({ state: "detached" });
}

/** Waits until nothing is loading any more. */
export async function settled(page: Page) {
  await page.waitForLoadState("networkidle");
  await expect(page.locator(".animate-pulse")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
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
  await page.goto("/accounts");
  const href = await page.locator("main [role=grid] a, main li a").first().getAttribute("href");
  if (href === null) throw new Error("There is no account");
  return href.split("?")[0]!;
}
