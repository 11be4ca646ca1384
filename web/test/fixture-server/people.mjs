import { json, problem, route } from "./server.mjs";

const AT = "2026-08-07T06:00:00Z";
const STAFF = ["ADMIN", "OPERATIONS", "COMPLIANCE", "OPERATOR", "VIEWER", "AUDITOR"];
const OWN = ["CLIENT", "AGENT", "PARTNER"];

/** People, keys and acts, as far as screens look at them. */
export function peopleRoutes(world) {
  const user = () => ({
    id: "1",
    username: "admin",
    displayName: "Administrator",
    email: null,
    language: null,
    roles: [{ role: "ADMIN", until: null, subject: null }],
    status: "ACTIVE",
    mustChangePassword: world.mustChangePassword,
    secondFactor: false,
    passkeys: 0,
    lastSignInAt: AT,
    invitedUntil: null,
    resetRequestedAt: null,
    version: 1,
  });
  const session = { id: "s1", device: "", address: "::1", startedAt: AT, lastSeenAt: AT, expiresAt: AT, current: true };
  const act = {
    id: "a1",
    at: AT,
    kind: "PERSON",
    who: "admin",
    whoId: "1",
    roles: ["ADMIN"],
    session: "s1",
    address: "::1",
    userAgent: null,
    verb: "changed",
    objectType: "gateway",
    objectId: "1",
    reason: null,
    changes: [{ field: "name", before: "North", after: "South" }],
  };
  const seal = { number: 1, sealedAt: AT, hash: "ab", previous: "00" };
  const chain = { chained: 1, waiting: 0, verified: null };
  const one = (path, known, body) =>
    route("GET", path, ({ response, path: { id } }) => (id === known ? json(response, 200, body()) : problem(response, 404, "not-found", "There is no such thing.")));
  const get = (path, body) => route("GET", path, ({ response }) => json(response, 200, body()));
  return [
    get("/api/users", () => ({ items: [user()], next: null, total: 1 })),
    one("/api/users/{id}", "1", user),
    get("/api/users/{id}/sessions", () => [session]),
    get("/api/roles", () => [
      ...STAFF.map((role) => ({ role, permissions: ["accounts:read", "accounts:write"], needsEnd: role === "AUDITOR", needsSubject: false })),
      ...OWN.map((role) => ({ role, permissions: ["own:read"], needsEnd: false, needsSubject: true })),
    ]),
    get("/api/api-keys", () => []),
    get("/api/profile", () => ({ user: user(), totp: { state: "OFF", since: null, recoveryCodesLeft: 0 }, provedUntil: null })),
    get("/api/profile/sessions", () => [session]),
    get("/api/profile/passkeys", () => []),
    get("/api/approvals", () => ({ items: [], next: null })),
    get("/api/audit", () => ({ items: [act], next: null })),
    get("/api/audit/verification", () => chain),
    one("/api/audit/{id}", "a1", () => ({ act, seal })),
  ];
}
