import { expect, test, type Page } from "@playwright/test";
import { ONE_TIME_PASSWORD, PASSWORD, USERNAME } from "./app";

const focused = (page: Page) => page.locator("*:focus");

async function tabTo(page: Page, wanted: { name: RegExp; role: "button" | "link" }) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const here = page.getByRole(wanted.role, { name: wanted.name }).and(focused(page));
    if ((await here.count()) > 0) return;
  }
  throw new Error(`The Tab key never reached the ${wanted.role} ${wanted.name}`);
}

test("the whole way from sign-in to an explained figure goes by keyboard", async ({ page }) => {
  expect(ONE_TIME_PASSWORD).not.toBe(PASSWORD);
  await page.goto("/");
  await expect(page.locator("input[name=username]")).toBeFocused();
  await page.keyboard.type(USERNAME);
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Accounts" })).toBeVisible();

  await test.step("the first Tab offers to skip the menu", async () => {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
  });

  await test.step("the grid is one stop, and the arrows walk in it", async () => {
    const grid = page.getByRole("grid", { name: "Accounts" });
    for (let presses = 0; presses < 20 && (await grid.locator("*:focus").count()) === 0; presses++) await page.keyboard.press("Tab");
    await expect(grid.locator("[data-cell='0:0']")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(grid.locator("[data-cell='1:0']")).toBeFocused();
    await page.keyboard.press("End");
    await expect(focused(page)).toHaveAttribute("data-cell", /^1:[1-9]/);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/accounts\/\w+$/);
  });

  await test.step("a statistic opens its explanation, and Escape closes it", async () => {
    await tabTo(page, { role: "link", name: /^Profit factor/ });
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/explain=profitFactor/);
    const drawer = page.getByRole("dialog", { name: "Profit factor" });
    await expect(drawer).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(drawer).toHaveCount(0);
  });

  await test.step("Ctrl-K finds a page from anywhere", async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog").locator("input")).toBeFocused();
    await page.keyboard.type("system");
    await expect(page.getByRole("menuitem")).toHaveText(["System health"]);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/system$/);
  });
});

test("the chart is walked by arrows and tells each point", async ({ page }) => {
  await page.goto("/");
  await page.locator("input[name=username]").fill(USERNAME);
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("grid").locator("a").first().click();
  const chart = page.getByRole("application", { name: /Balance/ });
  await expect(chart.locator("canvas")).toBeVisible();
  await chart.focus();
  await page.keyboard.press("ArrowRight");
  const spoken = page.locator("figure p[aria-live]");
  await expect(spoken).toContainText("Balance");
  const first = await spoken.innerText();
  await page.keyboard.press("ArrowRight");
  await expect(spoken).not.toHaveText(first);
});
