import { randomUUID } from "node:crypto";
import { makeAccounts } from "./data.mjs";

/** What the fixture server knows, all of it in memory. */
export function makeWorld({ accounts = 40, firstPassword = "one-time-password", tokenSeconds = 900 }) {
  const world = {
    accounts: makeAccounts(accounts),
    imports: [],
    requests: [],
    /**
     * Refusals for the next requests of signed-in people, in order.
     * @type {{ status: number, code: string, headers?: Record<string, string> }[]}
     */
    refusals: [],
    delayMillis: 0,
    password: firstPassword,
    mustChangePassword: true,
    tokens: new Set(),
    cookies: new Set(),

    session() {
      const token = randomUUID();
      const cookie = randomUUID();
      world.tokens.add(token);
      world.cookies.add(cookie);
      const expiresAt = new Date(Date.now() + tokenSeconds * 1000).toISOString();
      return { cookie, body: { accessToken: token, expiresAt, user: world.user() } };
    },

    user() {
      return {
        id: "1",
        username: "admin",
        displayName: "Administrator",
        roles: ["ADMIN"],
        permissions: ["accounts:read", "accounts:write", "accounts:approve", "system:read", "system:write", "users:read", "users:write", "audit:read"],
        mustChangePassword: world.mustChangePassword,
        language: null,
      };
    },

    refusal(request) {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
      if (token === undefined || !world.tokens.has(token)) {
        return { status: 401, code: "not-signed-in", detail: "Sign in first." };
      }
      if (world.mustChangePassword && !request.url.startsWith("/api/auth/")) {
        return { status: 403, code: "password-change-required", detail: "Change the password first." };
      }
      return undefined;
    },
  };
  return world;
}
