import { expect, test, type Page } from "@playwright/test";
import { complaints, FIXTURES, settled, signIn } from "./app";

const REFUSED = [/status of (409|413|422)/];

async function bring(page: Page, ...names: string[]) {
  await page.locator("input[type=file]").setInputFiles(names.map((name) => FIXTURES + name));
}

const upload = (page: Page, name: string) => page.locator("li.panel", { hasText: name });

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await page.goto("/imports");
});

test("a statement is brought in and its account opened", async ({ page }) => {
  const noise = complaints(page);
  await bring(page, "mt5-history.html");
  const result = upload(page, "mt5-history.html");
  await expect(result).toContainText("Imported");
  await expect(result.getByText("New deals")).toBeVisible();
  await result.getByRole("link", { name: /Open account/ }).click();
  await expect(page).toHaveURL(/\/accounts\/\w+/);
  await settled(page);
  await expect(page.getByRole("region", { name: "Account" }).getByText("Statement,")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Terminal statistics" })).toBeVisible();
  await expect(page.locator("canvas")).toBeVisible();
  expect(noise).toEqual([]);
});

test("several files go one after the other, and a refused one stops no other", async ({ page }) => {
  const noise = complaints(page, REFUSED);
  await bring(page, "not-a-statement.html", "mt5-history.html");
  await expect(upload(page, "not-a-statement.html")).toContainText("This is not a MetaTrader statement");
  await expect(upload(page, "not-a-statement.html")).toContainText("Refused, nothing stored");
  await expect(upload(page, "mt5-history.html")).toContainText("already known");
  await page.getByRole("button", { name: "Clear finished" }).click();
  await expect(upload(page, "mt5-history.html")).toHaveCount(0);
  await expect(page.getByRole("grid", { name: "Import history" }).getByText("Refused")).toBeVisible();
  expect(noise).toEqual([]);
});

test("a statement that does not name its account asks for it and keeps the file", async ({ page }) => {
  await bring(page, "mt4-statement.htm");
  const form = upload(page, "mt4-statement.htm");
  await form.getByRole("button", { name: "Import with this account" }).click();
  await expect(form).toContainText("Fill this in.");
  await form.getByLabel("Server", { exact: true }).fill("Example-MT4");
  await form.getByLabel("Login").fill("20001");
  await form.getByLabel("Currency").fill("USD");
  await form.getByRole("button", { name: /Clock of the server/ }).click();
  await page.getByRole("option").first().click();
  await form.getByRole("button", { name: "Import with this account" }).click();
  await expect(form).toContainText("New deals");
});

test("a history that starts mid-life says so", async ({ page }) => {
  await bring(page, "mt5-mid-life.xlsx");
  const result = upload(page, "mt5-mid-life.xlsx");
  await expect(result).toContainText(/Imported|Refused/);
  await expect(result).toContainText("starts after the account was opened");
});

test("going to another screen interrupts no import", async ({ page }) => {
  await bring(page, "mt5-history.html");
  await page.getByRole("link", { name: "Accounts", exact: true }).first().click();
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expect(upload(page, "mt5-history.html")).toContainText("already known");
});
