import { expect, test, type Browser } from "@playwright/test";
import { startFixtureServer } from "../test/fixture-server/server.mjs";
import { PASSWORD, signIn } from "./app";

const MANY = 10_000;
const FEW = 100;
const ROUNDS = 7;
/** How much longer a filter may take over a hundred times the accounts. */
const MOST_TIMES = 3;

test("a grid of 10,000 accounts scrolls to its end and keeps few rows in the document", async ({ browser }) => {
  await withAccounts(browser, MANY, async (page) => {
    const grid = page.getByRole("grid");
    await expect(grid).toHaveAttribute("aria-rowcount", String(MANY + 1));
    await grid.locator("[data-cell='1:0']").focus();
    for (let jumps = 0; jumps < 6; jumps++) {
      const before = await grid.locator("tr[aria-rowindex]").last().getAttribute("aria-rowindex");
      await page.keyboard.press("Control+End");
      await expect.poll(() => grid.locator("tr[aria-rowindex]").last().getAttribute("aria-rowindex")).not.toBe(before);
    }
    expect(await grid.locator("tbody tr").count()).toBeLessThan(80);
  });
});

test("filtering 10,000 accounts takes about as long as filtering 100", async ({ browser }) => {
  const few = await filterTime(browser, FEW);
  const many = await filterTime(browser, MANY);
  console.log(`from the last key to the new rows: ${few.toFixed(0)} ms of ${FEW} accounts, ${many.toFixed(0)} ms of ${MANY}`);
  expect(many / few).toBeLessThan(MOST_TIMES);
});

type Page = Awaited<ReturnType<Browser["newPage"]>>;

/** Opens the accounts list of a house that has so many accounts. */
async function withAccounts<T>(browser: Browser, accounts: number, use: (page: Page) => Promise<T>): Promise<T> {
  const server = await startFixtureServer({ accounts });
  server.world.mustChangePassword = false;
  server.world.password = PASSWORD;
  const page = await browser.newPage({ baseURL: server.url });
  try {
    await signIn(page);
    await page.getByRole("grid").locator("[data-cell='1:0']").waitFor();
    return await use(page);
  } finally {
    await page.close();
    await server.close();
  }
}

/** The shortest of several filters, in milliseconds. */
function filterTime(browser: Browser, accounts: number): Promise<number> {
  return withAccounts(browser, accounts, async (page) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      times.push(await page.evaluate(filterOnce, String(20_001 + 37 * (accounts / 2 + round))));
    }
    return Math.min(...times);
  });
}

/** Types a login into the search box and waits for its row; runs inside of the page. */
async function filterOnce(login: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>("main input")!;
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
  const began = performance.now();
  write.call(input, login);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  while (document.querySelector("[data-cell='1:0']")?.textContent !== login || document.querySelector("[data-cell='2:0']") !== null) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - began;
}
