// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withCookies } from "../../test/cookies";
import { startFixtureServer } from "../../test/fixture-server/server.mjs";
import { signedFetch } from "./client";
import { Problem, problemOf } from "./problem";
import { SessionKeeper } from "./session";

type Server = Awaited<ReturnType<typeof startFixtureServer>>;

let server: Server;
let keeper: SessionKeeper;
let restoreFetch: () => void;

beforeEach(async () => {
  restoreFetch = withCookies();
  server = await startFixtureServer({ accounts: 3, firstPassword: "one-time" });
  keeper = new SessionKeeper(server.url);
  await keeper.signIn("admin", "one-time");
  await keeper.changePassword("one-time", "a password of my own");
});

afterEach(async () => {
  await server.close();
  restoreFetch();
});

const accounts = () => signedFetch(keeper)(new Request(`${server.url}/api/accounts`));
const asked = (route: string) => server.world.requests.filter((each: string) => each === route).length;
const expireToken = () => server.world.tokens.clear();

describe("a request", () => {
  it("renews an expired token silently and is sent once more", async () => {
    expireToken();
    const response = await accounts();
    expect(response.status).toBe(200);
    expect(asked("GET /api/accounts")).toBe(2);
    expect(keeper.state.phase).toBe("signed-in");
  });

  it("shares one renewal with the others that found the token expired", async () => {
    expireToken();
    const before = asked("POST /api/auth/refresh");
    const answers = await Promise.all([accounts(), accounts(), accounts()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(asked("POST /api/auth/refresh") - before).toBe(1);
  });

  it("waits for a new sign-in when the session has ended, and then succeeds", async () => {
    expireToken();
    server.world.cookies.clear();
    const waiting = accounts();
    await expect.poll(() => keeper.state.phase).toBe("expired");
    await keeper.signIn("admin", "a password of my own");
    expect((await waiting).status).toBe(200);
  });

  it("fails when the person signs out instead", async () => {
    expireToken();
    server.world.cookies.clear();
    const waiting = accounts();
    await expect.poll(() => keeper.state.phase).toBe("expired");
    await Promise.all([expect(waiting).rejects.toThrow(Problem), keeper.signOut()]);
    expect(keeper.state.phase).toBe("signed-out");
    expect(keeper.token).toBeUndefined();
  });

  it("says that the platform cannot be reached", async () => {
    await server.close();
    await expect(accounts()).rejects.toMatchObject({ code: "unreachable" });
    server = await startFixtureServer();
  });

  it("keeps the body that was being sent across a renewal", async () => {
    expireToken();
    const change = new Request(`${server.url}/api/auth/change-password`, {
      method: "POST",
      body: JSON.stringify({ currentPassword: "a password of my own", newPassword: "yet another one" }),
    });
    expect((await signedFetch(keeper)(change)).status).toBe(200);
    expect(server.world.password).toBe("yet another one");
  });
});

describe("a refusal", () => {
  it("is told by the platform's problem document", async () => {
    const response = await signedFetch(keeper)(new Request(`${server.url}/api/accounts/99`));
    expect(await problemOf(response)).toMatchObject({ code: "not-found", status: 404, transient: false });
  });

  it("without a problem document is still a problem", async () => {
    expect(await problemOf(new Response("<html>", { status: 500 }))).toMatchObject({ code: "unexpected-answer" });
    expect(await problemOf(new Response("", { status: 502 }))).toMatchObject({ code: "unreachable", transient: true });
  });
});

describe("a wrong password", () => {
  it("is refused and leaves nobody signed in", async () => {
    const other = new SessionKeeper(server.url);
    await expect(other.signIn("admin", "wrong")).rejects.toMatchObject({ code: "wrong-credentials" });
    expect(other.token).toBeUndefined();
  });
});
