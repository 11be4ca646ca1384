import { expect, test } from "@playwright/test";
import { firstAccount, PASSWORD, settled, signIn } from "./app";

test("signing out in one tab signs out the others", async ({ context, page }) => {
  await signIn(page);
  const other = await context.newPage();
  await other.goto("/imports");
  await expect(other.getByRole("heading", { name: "Import statements" })).toBeVisible();
  await page.getByRole("button", { name: /: menu$/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a session that ends asks for the password and loses nothing that was typed", async ({ context, page }) => {
  await signIn(page);
  await page.goto("/profile");
  await page.getByLabel("Current password").fill("half typed");
  await context.clearCookies();
  await page.route("**/api/accounts?**", (route) => route.fulfill({ status: 401 }), { times: 1 });
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").last().fill("200");
  const dialog = page.getByRole("dialog", { name: "The session has ended" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("textbox", { name: "Password", exact: true }).fill(PASSWORD);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("menuitem", { name: /^20/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Current password")).toHaveValue("half typed");
});

test("without a network the screen says so, and the offline shell shows no figure", async ({ context, page }) => {
  await signIn(page);
  await page.goto(await firstAccount(page));
  await settled(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.getByRole("button", { name: /Press to ask again/ }).click();
  await expect(page.getByRole("button", { name: /No contact/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Offline" })).toBeVisible();
  expect(await page.locator("body").innerText()).not.toMatch(/\d/);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Terminal statistics" })).toBeVisible({ timeout: 15_000 });
});
