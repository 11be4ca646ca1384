import { expect, test, type Locator, type Page } from "@playwright/test";
import { allAnswered, complaints, firstAccount, settled, signIn } from "./app";

/** Pressing it ends the session, which the session tests do. */
const NOT_PRESSED = /^Sign out$/;
const PRESS_MILLIS = 10_000;
/** The statistics alone link to forty explanations. */
const MOST_LINKS = 30;

test.setTimeout(300_000);

test("every visible button acts", async ({ page }) => {
  const noise = complaints(page);
  await signIn(page);
  const account = await firstAccount(page);
  const paths = ["/accounts", account, `${account}/deals`, `${account}/reconciliation`, "/imports", "/profile", "/system", "/system/incidents", "/system/uptime", "/system/drills", "/system/freshness", "/system/workflows", "/system/components", "/users", "/roles", "/api-keys", "/approvals", "/alerts", "/mails", "/audit"];
  const dead: string[] = [];
  // Rows repeat their actions and screens repeat the frame: one of each name is enough.
  const pressed = new Set<string>();
  for (const path of paths) {
    await page.goto(path);
    await settled(page);
    for (const name of await names(page)) {
      if (name === "" || NOT_PRESSED.test(name) || pressed.has(name)) continue;
      pressed.add(name);
      if (!(await press(page, path, name))) dead.push(`${path}: ${name}`);
      await allAnswered(page);
      await page.keyboard.press("Escape");
    }
  }
  expect(pressed.size).toBeGreaterThan(20);
  expect(dead).toEqual([]);
  expect(noise).toEqual([]);
});

test("every link leads somewhere", async ({ page }) => {
  await signIn(page);
  const account = await firstAccount(page);
  const seen = new Set<string>();
  for (const path of ["/accounts", account, "/imports", "/profile", "/audit"]) {
    await page.goto(path);
    await settled(page);
    for (const link of await page.locator("a[href^='/']").all()) seen.add((await link.getAttribute("href"))!);
  }
  expect(seen.size).toBeGreaterThan(8);
  for (const href of [...seen].slice(0, MOST_LINKS)) {
    await page.goto(href);
    await settled(page);
    await expect(page.getByText("There is no such page"), href).toHaveCount(0);
    await expect(page.locator("h1").first(), href).toBeVisible();
  }
});

const BUTTONS = "button:visible:enabled";

/** The names of the buttons in order; nothing of one that cannot be pressed just now, or that is the choice already made. */
function names(page: Page): Promise<string[]> {
  return page
    .locator(BUTTONS)
    .evaluateAll((all) =>
      all.map((each) => {
        const idle = each.ariaChecked === "true" || getComputedStyle(each).pointerEvents === "none";
        return idle ? "" : (each.ariaLabel ?? each.textContent).trim();
      }),
    )
    .then((all) => all.map(lasting));
}

/** What a name is without the time and the counts in it. */
const lasting = (name: string) => name.replace(/\d+/g, "0");

/** The button of that name; when the one before has led elsewhere or hidden it, the screen is opened again. */
async function find(page: Page, path: string, name: string): Promise<Locator> {
  const away = new URL(page.url()).pathname !== path || (await page.locator("[role=dialog], [role=menu], [role=listbox]").count()) > 0;
  if (away || !(await names(page)).includes(name)) {
    await page.goto(path);
    await settled(page);
  }
  // A name tells a state too, which comes back: what is being asked for is up to date again a moment later.
  await expect.poll(async () => (await names(page)).includes(name), { message: `${path} has no button ${name} any more` }).toBe(true);
  return page.locator(BUTTONS).nth((await names(page)).indexOf(name));
}

/** Presses a button; once more on a fresh screen when a late dialog of the one before lies over it. */
async function press(page: Page, path: string, name: string): Promise<boolean> {
  const button = await find(page, path, name);
  try {
    return await acts(page, button);
  } catch (failure) {
    if ((await page.locator("[inert]").count()) === 0) throw failure;
    await page.goto(path);
    await settled(page);
    return acts(page, await find(page, path, name));
  }
}

/** Whether anything came of a press: a change on the page, another address, a request, a file, a chooser. */
async function acts(page: Page, button: Locator): Promise<boolean> {
  await page.evaluate(() => {
    document.body.dataset["changes"] = "";
    new MutationObserver((changes) => {
      if (changes.some(({ attributeName }) => !["data-changes", "data-pressed", "data-focused", "data-hovered", "data-focus-visible", "style", "class"].includes(attributeName ?? ""))) {
        document.body.dataset["changes"] = "some";
      }
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  let answered = false;
  const note = () => {
    answered = true;
  };
  page.once("request", note);
  page.once("download", note);
  page.once("filechooser", note);
  const before = page.url();
  await button.click({ timeout: PRESS_MILLIS });
  try {
    await expect
      .poll(async () => answered || page.url() !== before || (await page.evaluate(() => document.body.dataset["changes"])) === "some", {
        timeout: 3_000,
      })
      .toBe(true);
    return true;
  } catch {
    return drewAnew(page, button);
  } finally {
    page.removeListener("request", note);
    page.removeListener("download", note);
    page.removeListener("filechooser", note);
  }
}

/** The tools of a chart change only its canvas. */
async function drewAnew(page: Page, button: Locator): Promise<boolean> {
  const canvas = page.locator("canvas").first();
  if ((await canvas.count()) === 0) return false;
  const before = await canvas.screenshot();
  await button.click();
  await page.mouse.move(0, 0);
  const after = await canvas.screenshot();
  return !before.equals(after) || (await button.getAttribute("aria-label")) === "Show everything";
}
