import { expect, test } from "@playwright/test";
import { barriers, complaints, LOOKS, ONE_TIME_PASSWORD, PASSWORD, signIn, SIZES, USERNAME } from "./app";

const REFUSED = [/status of (401|422)/];

test("the first sign-in asks for a password of one's own and then shows an empty house", async ({ page }) => {
  const noise = complaints(page, REFUSED);

  await page.goto("/accounts");
  await expect(page).toHaveTitle("Sign in · FIDUS");
  await page.getByLabel("User name").fill(USERNAME);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("User name or password is wrong");

  await page.getByLabel("Password", { exact: true }).fill(ONE_TIME_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Choose a password" })).toBeVisible();

  for (const { size, language, theme } of LOOKS) {
    await page.setViewportSize(SIZES[size]);
    await page.evaluate((chosen) => localStorage.setItem("fidus.preferences", chosen), JSON.stringify({ language, theme }));
    await page.reload();
    await expect(page.locator("input[type=password]")).toHaveCount(3);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await barriers(page), `${size}, ${language}, ${theme}`).toEqual([]);
  }
  await page.setViewportSize(SIZES.desktop);

  await page.getByLabel("Current password").fill(ONE_TIME_PASSWORD);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByLabel("New password again").fill("shorter");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.locator("form")).toContainText("At least 12 characters.");
  await expect(page.locator("form")).toContainText("The two entries differ.");

  await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("New password again").fill(PASSWORD);
  await page.getByRole("button", { name: "Change password" }).click();

  await expect(page.getByRole("heading", { name: "Accounts" })).toBeVisible();
  await expect(page.getByText("No accounts yet")).toBeVisible();
  expect(await page.locator("main").innerText(), "an empty house shows no number").not.toMatch(/\d/);
  expect(noise).toEqual([]);
});

test("the one-time password is spent", async ({ page }) => {
  await page.goto("/");
  await page.locator("input[name=username]").fill(USERNAME);
  await page.locator("input[name=password]").fill(ONE_TIME_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
});

test("a session survives a reload, and the address survives the sign-in", async ({ page }) => {
  await signIn(page);
  await page.goto("/imports");
  await expect(page.getByRole("heading", { name: "Import statements" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Import statements" })).toBeVisible();
});
