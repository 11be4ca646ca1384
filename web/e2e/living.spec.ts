import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { barriers, look, LOOKS, ONE_TIME_PASSWORD, PASSWORD, settled, SIZES, signIn } from "./app";

/** The folder of the bridge that runs beside the platform, with the numbers of its processes. */
const BRIDGE_DATA = process.env["FIDUS_BRIDGE_DATA"] ?? "";
const SIMULATOR = process.env["FIDUS_SIMULATOR_URL"] ?? "";
const MOST_SHIFT = 0.05;
const SOURCE_SILENCE_MS = 5_000;

/** The number of a process of `./fidus run`: of the bridge, or of the platform, which began the run. */
function processOf(name: "bridge" | "run"): number {
  return Number(readFileSync(join(BRIDGE_DATA, `${name}.pid`), "utf8"));
}

/** The one-time password is spent by whichever test comes first. */
test.beforeAll(async ({ browser, request }) => {
  const spent = await request.post("/api/auth/sign-in", { data: { username: "admin", password: PASSWORD } });
  if (spent.ok()) return;
  const page = await browser.newPage();
  await page.goto("/");
  await page.locator("input[name=username]").fill("admin");
  await page.locator("input[name=password]").fill(ONE_TIME_PASSWORD);
  await page.locator("button[type=submit]").click();
  await page.locator("input[name=newPassword]").waitFor();
  await page.locator("input[name=currentPassword]").fill(ONE_TIME_PASSWORD);
  await page.locator("input[name=newPassword]").fill(PASSWORD);
  await page.locator("input[name=repeated]").fill(PASSWORD);
  await page.locator("button[type=submit]").click();
  await page.locator("input[name=newPassword]").waitFor({ state: "detached" });
  await page.close();
});

test("what a terminal observes is on the screen within a second", async ({ page }) => {
  await measureStream(page);
  await signIn(page);
  await page.goto("/accounts");
  await expect(page.locator("[role=grid] tbody tr")).toHaveCount(7);
  await expect(page.getByRole("grid").getByText("Healthy").first()).toBeVisible();
  await expect(page.getByRole("grid").getByText("Simulated", { exact: true })).toHaveCount(7);
  await expect.poll(() => page.evaluate(() => window.seen.length), { timeout: 30_000 }).toBeGreaterThan(20);

  const ages = (await page.evaluate(() => window.seen)).toSorted((a, b) => a - b);
  const median = ages[Math.floor(ages.length / 2)]!;
  const worst = ages.at(-1)!;
  console.log(`source -> screen over ${ages.length} observations: median ${median} ms, worst ${worst} ms`);
  expect(median).toBeLessThan(1_000);
  expect(await page.evaluate(() => window.shift)).toBeLessThan(MOST_SHIFT);
});

test("a terminal that is broken on purpose is seen to fail, is healed, and each step has its second", async ({ page }) => {
  test.setTimeout(150_000);
  await signIn(page);
  await page.goto("/system");
  const parts = page.getByRole("grid", { name: "All parts" });
  const terminal = parts.getByRole("row").filter({ hasText: "Terminal" }).filter({ hasText: "Healthy" }).last();
  await terminal.locator("td").first().click({ timeout: 60_000 });
  const drawer = page.getByRole("dialog");
  await drawer.getByText("Drill: break it on purpose").click();
  await drawer.getByRole("button", { name: "Break it now" }).click();
  await expect(drawer.getByText("Say why")).toBeVisible();
  await drawer.getByLabel("Reason").fill("To see that it heals.");
  await drawer.getByRole("button", { name: "Break it now" }).click();
  await expect(drawer.getByText("It is broken.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Not well now" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("link", { name: /^[1-9]\d* alerts? that nobody/ })).toBeVisible({ timeout: 20_000 });
  await page.goto("/system/incidents");
  const incident = page.getByRole("grid").getByRole("row").filter({ hasText: "Drill" }).first();
  await expect(incident).toBeVisible({ timeout: 60_000 });
  await incident.locator("td").first().click();
  const timeline = page.getByRole("dialog").getByRole("list", { name: "What happened" });
  await expect(timeline.getByText("Incident opened")).toBeVisible();
  await expect(timeline.getByText(/^\+\d+(\.\d)? /).first()).toBeVisible();
  await expect(timeline.getByText("A fresh and healthy observation")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("dialog").getByText("Over", { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  await page.goto("/system/drills");
  await expect(page.getByRole("grid").getByText("Healed", { exact: true })).toBeVisible({ timeout: 30_000 });
});

test("scroll, focus and an open edit survive what changes meanwhile", async ({ page }) => {
  await measureStream(page);
  await signIn(page);
  const account = await simulatedAccount(page);
  await page.goto(`${account}/cash`);
  await page.locator("[role=grid] tbody tr").first().click();
  const reason = page.getByLabel("Reason");
  await reason.fill("Half a sentence");
  const before = await page.evaluate(() => window.told);
  await expect.poll(() => page.evaluate(() => window.told)).toBeGreaterThan(before + 3);
  await expect(reason).toHaveValue("Half a sentence");
  await expect(reason).toBeFocused();
});

/** A process that hangs may have been ended by the watchdog meanwhile, and another started. */
function goOn(bridge: number) {
  try {
    process.kill(bridge, "SIGCONT");
  } catch (gone) {
    if ((gone as NodeJS.ErrnoException).code !== "ESRCH") throw gone;
  }
}

test("figures turn stale when the bridge is silent, and none becomes zero", async ({ page }) => {
  await signIn(page);
  await page.goto("/accounts");
  const grid = page.getByRole("grid");
  await expect(grid.getByText("Simulated", { exact: true }).first()).toBeVisible();
  const bridge = processOf("bridge");
  process.kill(bridge, "SIGSTOP");
  try {
    await expect(grid.getByText(/^Simulated, \d+ sec/).first()).toBeVisible({ timeout: 2 * SOURCE_SILENCE_MS + 2_000 });
    await expect(grid.getByText("Simulated", { exact: true })).toHaveCount(0, { timeout: 2 * SOURCE_SILENCE_MS });
    await expect(grid.getByText("Down").first()).toBeVisible({ timeout: 20_000 });
    expect(await cells(page, "Equity")).not.toContain("0.00");
    expect(await cells(page, "Balance")).not.toContain("0.00");
    await page.goto("/accounts?view=freshness");
    await expect(page.getByRole("link", { name: /Stale/ }).first()).toBeVisible();
  } finally {
    goOn(bridge);
  }
  await page.goto("/accounts");
  await expect(grid.getByText("Simulated", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
});

test("figures turn stale when the platform is out of reach, and come back by themselves", async ({ page }) => {
  await signIn(page);
  await page.goto("/accounts");
  const grid = page.getByRole("grid");
  await expect(grid.getByText("Simulated", { exact: true }).first()).toBeVisible();
  const platform = processOf("run");
  process.kill(platform, "SIGSTOP");
  try {
    await expect(grid.getByText("Simulated", { exact: true })).toHaveCount(0, { timeout: 3 * SOURCE_SILENCE_MS });
  } finally {
    process.kill(platform, "SIGCONT");
  }
  await expect(grid.getByText("Simulated", { exact: true }).first()).toBeVisible({ timeout: 45_000 });
});

test("a movement of cash is classified, with its reason kept", async ({ page }) => {
  await signIn(page);
  await page.goto(`${await simulatedAccount(page)}/cash`);
  await page.locator("[role=grid] tbody tr").first().click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: /What was it/ }).click();
  await page.getByRole("option", { name: "Transfer" }).click();
  await drawer.getByRole("button", { name: "Record the decision" }).click();
  await expect(drawer.getByText("Say why")).toBeVisible();
  await drawer.getByLabel("Reason").fill("Moved between two of our own accounts.");
  await drawer.getByRole("button", { name: "Record the decision" }).click();
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole("grid").getByText("Transfer").first()).toBeVisible();
  await page.locator("[role=grid] tbody tr").first().click();
  await expect(page.getByRole("dialog").getByText("Moved between two of our own accounts.")).toBeVisible();
});

test("an observation that is not believed is shown, and decided on with a reason", async ({ page, request }) => {
  await signIn(page);
  await page.goto("/accounts");
  const login = Number(await page.locator("[role=grid] tbody tr", { hasText: "Simulated" }).first().locator("a").first().innerText());
  await request.post(`${SIMULATOR}/faults`, { data: { login, fault: "all-zeros", seconds: 60 } });
  try {
    await page.goto("/quarantine");
    const row = page.locator("[role=grid] tbody tr", { hasText: String(login) }).first();
    await expect(row).toBeVisible({ timeout: 40_000 });
    await row.click();
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("Reason").fill("The terminal was restarted.");
    await drawer.getByRole("button", { name: "Discard" }).click();
    await expect(drawer).toHaveCount(0);
    await page.goto("/accounts");
    expect(await cells(page, "Equity")).not.toContain("0.00");
  } finally {
    await request.post(`${SIMULATOR}/faults/clear`, { data: { login } });
  }
});

test("an account is added in three steps, and waits for its gateway", async ({ page }) => {
  await signIn(page);
  await page.goto("/accounts/add");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("A number, as the terminal shows it.")).toBeVisible();
  await page.getByLabel("Server").fill("Harbour-Live");
  await page.getByLabel("Login").fill("61001");
  await page.getByRole("button", { name: "New: Broker" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Harbour Markets");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: /Gateway/ }).click();
  await page.getByRole("option").first().click();
  await page.getByLabel("Currency").fill("USD");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("Harbour-Live")).toBeVisible();
  await page.getByRole("button", { name: "Add the account" }).click();
  await expect(page.getByRole("heading", { name: "61001" })).toBeVisible();
  await expect(page.getByText("Waiting").first()).toBeVisible();
});

for (const { size, ...chosen } of LOOKS.filter(({ size, theme }) => (size === "desktop") === (theme === "light"))) {
  test.describe(`${size}, ${chosen.language}, ${chosen.theme}`, () => {
    test.use({ viewport: SIZES[size], colorScheme: chosen.theme, isMobile: size === "phone", hasTouch: size === "phone" });

    test("every living screen fits, stands still and has no serious barrier", async ({ context, page }) => {
      test.setTimeout(120_000);
      await look(context, chosen);
      await measureStream(page);
      await signIn(page);
      await page.goto("/accounts");
      const account = (await page.locator("main [role=grid] a, main li a").first().getAttribute("href"))!.split("?")[0]!;
      const paths = ["/accounts", "/accounts?view=freshness", account, `${account}/health`, `${account}/cash`, "/quarantine?state=ALL", "/breaks?state=ALL", "/gateways", "/accounts/add", "/system", "/system/incidents", "/system/uptime", "/system/drills"];
      for (const path of paths) {
        await page.goto(path);
        await settled(page);
        await page.screenshot({ path: `test-results/screens/living-${path.replace(/\W+/g, "-")}-${size}-${chosen.language}.png` });
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} is too wide`).toBeLessThanOrEqual(0);
        expect.soft(await page.evaluate(() => window.shift), `${path} moves`).toBeLessThan(MOST_SHIFT);
        expect.soft(await barriers(page), path).toEqual([]);
      }
    });
  });
}

declare global {
  interface Window {
    shift: number;
    /** Milliseconds from the source's own time of a figure until it stood on the screen. */
    seen: number[];
    /** How many rows the stream has told. */
    told: number;
  }
}

/** Listens to the stream beside the app, and looks for each equity that it tells on the screen. */
async function measureStream(page: Page) {
  await page.addInitScript(() => {
    window.shift = 0;
    window.seen = [];
    window.told = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) window.shift += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
    const awaited = new Map<string, number>();
    const digits = (text: string) => text.replace(/\D/g, "");
    const look = () => {
      for (const cell of document.querySelectorAll("[role=grid] tbody .figure")) {
        const key = digits(cell.textContent);
        const at = awaited.get(key);
        if (at === undefined) continue;
        awaited.delete(key);
        window.seen.push(Date.now() - at);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const real = window.fetch;
    window.fetch = async (...asked) => {
      const response = await real(...asked);
      const url = asked[0] instanceof Request ? asked[0].url : String(asked[0]);
      if (!url.includes("/api/accounts/stream") || response.body === null) return response;
      const [app, test] = response.body.tee();
      void (async () => {
        const reader = test.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
        let first = true;
        for (let text = ""; ; ) {
          const { done, value } = await reader.read();
          if (done) return;
          text += value;
          const blocks = text.split("\n\n");
          text = blocks.pop()!;
          for (const block of blocks.filter((each) => each.startsWith("event: accounts"))) {
            const { items } = JSON.parse(block.slice(block.indexOf("data: ") + 6)) as { items: { equity: { value?: string }; provenance: { observedAt: string } }[] };
            // The first rows are what was there before.
            if (!first) for (const { equity, provenance } of items) if (equity.value !== undefined) awaited.set(digits(equity.value), Date.parse(provenance.observedAt));
            first = false;
            window.told += items.length;
          }
        }
      })();
      return new Response(app, { status: response.status, headers: response.headers });
    };
  });
}

async function cells(page: Page, column: string): Promise<string[]> {
  const place = await page.locator("[role=grid] thead th").evaluateAll((heads, name) => heads.findIndex((head) => head.textContent.startsWith(name)), column);
  return page.locator(`[role=grid] tbody tr td:nth-child(${place + 1})`).allInnerTexts();
}

/** The address of an account that a simulated terminal reports; each has movements of cash. */
async function simulatedAccount(page: Page): Promise<string> {
  await page.goto("/accounts");
  const row = page.locator("[role=grid] tbody tr", { hasText: "Simulated" }).first();
  return (await row.locator("a").first().getAttribute("href"))!.split("?")[0]!;
}
