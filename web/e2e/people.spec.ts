import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { complaints, look, PASSWORD, signIn, SIZES } from "./app";

type Language = "en" | "es-MX";

const FIRST = "seven quiet lanterns by the harbour";
const SECOND = "eight quiet lanterns by the harbour";
/** A proof that is asked for or wrong, a link that is used up, a session that has ended. */
const PROVOKED = [/status of (401|403|410|422|429)/];
const CODE_SECONDS = 30;

for (const language of ["en", "es-MX"] as const) {
  const say = sayings(language);

  test(`people come in by invitation and go by what they prove (${language})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const name = `Ana ${language}`;
    const username = `ana.${language.toLowerCase()}`;
    const admin = await open(browser, language);
    const noise = complaints(admin, PROVOKED);
    await signIn(admin);
    const person = await open(browser, language);

    const link = await test.step("an invitation needs a proof that is fresh, and loses nothing while it asks", async () => {
      await admin.goto("/users?user=new");
      const drawer = admin.getByRole("dialog", { name: say("users.invite") });
      await drawer.getByRole("textbox", { name: say("signIn.username") }).fill(username);
      await drawer.getByRole("textbox", { name: new RegExp(`^${say("field.name")}`) }).fill(name);
      await drawer.getByText(say("role.VIEWER"), { exact: true }).click();
      await refuseOnce(admin, "**/api/users", 403, "step-up-required");
      await drawer.getByRole("button", { name: say("users.inviteSubmit") }).click();
      const proof = admin.getByRole("dialog", { name: say("stepUp.title") });
      await proof.locator("input[name=proof]").fill("not the password");
      await proof.getByRole("button", { name: say("stepUp.submit") }).click();
      await expect(proof.getByRole("alert")).toBeVisible();
      await proof.locator("input[name=proof]").fill(PASSWORD);
      await proof.getByRole("button", { name: say("stepUp.submit") }).click();
      await expect(proof).toHaveCount(0);
      return shownLink(admin, say("users.invitationLink"));
    });

    await test.step("its token leaves the address at once, and it works once", async () => {
      await person.goto(link);
      await expect(person.getByText(name)).toBeVisible();
      expect(person.url()).not.toContain("#");
      await choosePassword(person, FIRST);
      await expect(person.getByText(say("link.done"))).toBeVisible();
      await person.getByRole("button", { name: say("link.toSignIn") }).click();
      const again = await open(browser, language);
      await again.goto(link);
      await expect(again.getByText(say("problem.link-invalid.title"))).toBeVisible();
      await again.context().close();
    });

    await test.step("who may not open a screen is told so, and finds it in no menu", async () => {
      await enter(person, username, FIRST);
      await expect(person.getByRole("link", { name: say("menu.accounts") })).toBeVisible();
      await expect(person.getByRole("link", { name: say("menu.users") })).toHaveCount(0);
      await person.goto("/users");
      await expect(person.getByText(say("noPermission.title")).last()).toBeVisible();
    });

    const recovery = await test.step("codes of an authenticator are turned on and then asked for", async () => {
      await person.goto("/profile");
      await person.getByRole("button", { name: say("codes.begin") }).click();
      await expect(person.getByRole("img", { name: say("codes.qr") })).toBeVisible();
      const secret = (await person.locator("main code").first().innerText()).replaceAll(" ", "");
      await person.locator("input[name=code]").fill("000 000");
      await person.getByRole("button", { name: say("codes.confirm"), exact: true }).click();
      await expect(person.getByRole("alert")).toContainText(say("problem.wrong-code.title"));
      await person.locator("input[name=code]").fill(code(secret));
      await person.getByRole("button", { name: say("codes.confirm"), exact: true }).click();
      await expect(person.locator("main li code")).toHaveCount(10);
      const codes = await person.locator("main li code").allInnerTexts();
      await person.getByRole("button", { name: say("codes.kept") }).click();
      await leave(person, say("user.signOut"));
      await enter(person, username, FIRST, code(secret, 1));
      return codes;
    });

    await test.step("a passkey signs in alone", async () => {
      await withAuthenticator(person);
      await person.goto("/profile");
      await person.getByRole("button", { name: say("passkeys.add") }).click();
      await person.getByRole("button", { name: say("passkeys.register") }).click();
      await expect(person.getByRole("button", { name: say("passkeys.remove") })).toBeVisible();
      await leave(person, say("user.signOut"));
      await person.getByRole("button", { name: say("signIn.passkey") }).click();
      await expect(person.locator("input[name=username]")).toHaveCount(0);
    });

    await test.step("whoever administers people ends a session", async () => {
      await admin.goto(`/users?q=${username}`);
      await admin.getByRole("grid").getByText(name, { exact: true }).click();
      const drawer = admin.getByRole("dialog", { name });
      await drawer.getByRole("button", { name: say("sessions.endAll") }).click();
      await drawer.getByRole("button", { name: say("sessions.endAllSurely") }).click();
      await expect(drawer.getByText(say("sessions.none"))).toBeVisible();
      await person.goto("/profile");
      await expect(person.locator("input[name=username]")).toBeVisible();
    });

    await test.step("a forgotten password is asked for, and chosen anew with a link", async () => {
      await person.getByRole("link", { name: say("signIn.forgotten") }).click();
      await person.locator("input[name=username]").fill(username);
      await person.getByRole("button", { name: say("forgotten.submit") }).click();
      await expect(person.getByText(say("forgotten.sent"))).toBeVisible();
      await admin.goto(`/users?q=${username}`);
      await expect(admin.getByText(say("users.wantsPassword"))).toBeVisible();
      await admin.getByRole("grid").getByText(name, { exact: true }).click();
      await admin.getByRole("dialog").getByRole("button", { name: say("users.makeResetLink") }).click();
      await person.goto(await shownLink(admin, say("users.resetLink")));
      await choosePassword(person, SECOND);
      await expect(person.getByText(say("link.done"))).toBeVisible();
      await person.getByRole("button", { name: say("link.toSignIn") }).click();
      await enter(person, username, SECOND, recovery[0]);
      await person.goto("/profile");
      await expect(person.getByText(say("codes.left_other").replace("{{count}}", "9"))).toBeVisible();
    });
    expect(noise).toEqual([]);
    await Promise.all([admin.context().close(), person.context().close()]);
  });
}

test("too many requests only wait: the screen says until when and goes on by itself", async ({ page }) => {
  await signIn(page);
  await refuseOnce(page, "**/api/roles", 429, "too-many-requests", { "Retry-After": "2" });
  await page.goto("/roles");
  await expect(page.getByText("There were too many requests.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Accounts/ })).toBeVisible();
  await expect(page.getByText("There were too many requests.")).toHaveCount(0);
});

test("a key is shown once, and revoked", async ({ page }) => {
  await signIn(page);
  await page.goto("/api-keys?key=new");
  const drawer = page.getByRole("dialog", { name: "Issue a key" });
  await drawer.getByRole("textbox", { name: "Name" }).fill("Reporting");
  await drawer.getByText("read Accounts").click();
  await drawer.getByRole("button", { name: "Issue and show the key" }).click();
  const key = await drawer.getByRole("group", { name: "The key" }).locator("code").innerText();
  const asked = (path: string) => page.request.get(path, { headers: { "X-API-Key": key } }).then((answer) => answer.status());
  expect(await asked("/api/accounts")).toBe(200);
  expect(await asked("/api/users")).toBe(403);
  await page.keyboard.press("Escape");
  await page.getByRole("grid").getByText("Reporting", { exact: true }).click();
  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await page.getByRole("button", { name: "Revoke Reporting" }).click();
  await expect(page.getByRole("dialog").getByText("Revoked")).toBeVisible();
  expect(await asked("/api/accounts")).toBe(401);
});

test("the audit log tells what was done, and proves that it is whole", async ({ page }) => {
  await signIn(page);
  await page.goto("/audit?objectType=user");
  await page.getByRole("grid").locator("[data-cell='1:0']").click();
  await expect(page.getByRole("dialog").getByText(/Link \d+ of the chain/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText("Whole", { exact: true })).toBeVisible();
});

/** What the screens say in a language. */
function sayings(language: Language): (key: string) => string {
  const files = ["", "administration/", "detail/"].map((folder) => JSON.parse(readFileSync(new URL(`../src/i18n/${folder}${language}.json`, import.meta.url), "utf8")) as object);
  return (key) => {
    for (const file of files) {
      const text = key.split(".").reduce<unknown>((tree, step) => (tree as Record<string, unknown> | undefined)?.[step], file);
      if (typeof text === "string") return text;
    }
    throw new Error(`${language} does not say ${key}`);
  };
}

async function open(browser: Browser, language: Language): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES.desktop });
  await look(context, { language, theme: "light" });
  return context.newPage();
}

/** Answers the next request as the platform would that wants something first. */
async function refuseOnce(page: Page, url: string, status: number, problem: string, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ type: `urn:fidus:problem:${problem}`, title: problem, status, detail: problem, code: problem, action: "", incident: "none", errors: [] });
  await page.route(url, (route) => route.fulfill({ status, contentType: "application/problem+json", headers, body }), { times: 1 });
}

async function shownLink(page: Page, title: string): Promise<string> {
  return page.getByRole("group", { name: title }).locator("code").innerText();
}

async function choosePassword(page: Page, password: string) {
  await page.locator("input[name=password]").fill(password);
  await page.locator("input[name=repeated]").fill(password);
  await page.locator("button[type=submit]").click();
}

async function enter(page: Page, username: string, password: string, second?: string) {
  await page.locator("input[name=username]").fill(username);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
  if (second !== undefined) {
    await page.locator("input[name=code]").fill(second);
    await page.locator("button[type=submit]").click();
  }
  await expect(page.locator("main#main")).toBeVisible();
}

async function leave(page: Page, signOut: string) {
  await page.locator("header button[aria-haspopup]").last().click();
  await page.getByRole("menuitem", { name: signOut }).click();
  await page.locator("input[name=username]").waitFor();
}

/** A device that keeps passkeys and always finds the right finger on it. */
async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

/** The code that an authenticator shows, so many steps from now: RFC 6238 with SHA-1 and six digits. */
function code(secret: string, steps = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / CODE_SECONDS) + steps));
  const hash = createHmac("sha1", base32(secret)).update(counter).digest();
  const offset = hash.at(-1)! & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** 6).padStart(6, "0");
}

function base32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, "")].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
