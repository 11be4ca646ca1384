// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withCookies } from "../../test/cookies";
import { startFixtureServer } from "../../test/fixture-server/server.mjs";
import { signedFetch } from "./client";
import { Patience } from "./patience";
import { Problem, problemOf } from "./problem";
import { ProofDesk } from "./proofs";
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

describe("a request that the platform wants something first of", () => {
  const changing = () =>
    new Request(`${server.url}/api/auth/change-password`, {
      method: "POST",
      body: JSON.stringify({ currentPassword: "a password of my own", newPassword: "yet another one" }),
    });
  const refuse = (status: number, code: string, headers: Record<string, string> = {}) => server.world.refusals.push({ status, code, headers });

  it("waits as long as it is asked to, says until when, and is sent again with what was typed", async () => {
    const patience = new Patience();
    refuse(429, "too-many-requests", { "Retry-After": "1" });
    const waiting = signedFetch(keeper, patience)(changing());
    await expect.poll(() => patience.get()).toBeGreaterThan(Date.now());
    expect((await waiting).status).toBe(200);
    expect(server.world.password).toBe("yet another one");
    expect(patience.get()).toBeUndefined();
  });

  it("is not sent again when it was a wrong password too often, or would wait too long", async () => {
    refuse(429, "too-many-attempts", { "Retry-After": "1" });
    expect((await signedFetch(keeper)(changing())).status).toBe(429);
    refuse(429, "too-many-requests", { "Retry-After": "3600" });
    const refused = await signedFetch(keeper)(changing());
    expect((await problemOf(refused)).again).toBeGreaterThan(Date.now() + 3_500_000);
  });

  it("waits for a fresh proof, and is sent again with what was typed", async () => {
    const proofs = new ProofDesk();
    proofs.subscribe(() => undefined);
    refuse(403, "step-up-required");
    const waiting = signedFetch(keeper, new Patience(), proofs)(changing());
    await expect.poll(() => proofs.get()).toBe(true);
    proofs.end(true);
    expect((await waiting).status).toBe(200);
    expect(server.world.password).toBe("yet another one");
  });

  it("is refused when no proof is given, and when there is no screen to ask for one", async () => {
    const proofs = new ProofDesk();
    refuse(403, "step-up-required");
    expect((await signedFetch(keeper, new Patience(), proofs)(changing())).status).toBe(403);
    proofs.subscribe(() => undefined);
    refuse(403, "step-up-required");
    const waiting = signedFetch(keeper, new Patience(), proofs)(changing());
    await expect.poll(() => proofs.get()).toBe(true);
    proofs.end(false);
    expect((await waiting).status).toBe(403);
    expect(server.world.password).toBe("a password of my own");
  });

  it("does not take a wrong code for the end of the session", async () => {
    refuse(401, "wrong-code");
    expect((await signedFetch(keeper)(changing())).status).toBe(401);
    expect(keeper.state.phase).toBe("signed-in");
    expect(asked("POST /api/auth/refresh")).toBe(0);
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
