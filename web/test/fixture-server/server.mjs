import { createServer } from "node:http";
import { accountRoutes } from "./accounts.mjs";
import { alertRoutes } from "./alerts.mjs";
import { authRoutes } from "./auth.mjs";
import { importRoutes } from "./imports.mjs";
import { peopleRoutes } from "./people.mjs";
import { serveStatic } from "./static.mjs";
import { systemRoutes } from "./system.mjs";
import { makeWorld } from "./world.mjs";

/**
 * Starts the fixture server.
 *
 * @param {{ port?: number, accounts?: number, firstPassword?: string, tokenSeconds?: number }} options
 */
export async function startFixtureServer(options = {}) {
  const world = makeWorld(options);
  const routes = [...authRoutes(world), ...accountRoutes(world), ...importRoutes(world), ...peopleRoutes(world), ...alertRoutes(), ...systemRoutes(world), ...healthRoutes()];
  const server = createServer((request, response) => {
    handle(world, routes, request, response).catch((failure) => {
      problem(response, 500, "internal-error", String(failure));
    });
  });
  await new Promise((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}`, world, close: () => new Promise((resolve) => server.close(resolve)) };
}

async function handle(world, routes, request, response) {
  const url = new URL(request.url, "http://fixture");
  world.requests.push(`${request.method} ${url.pathname}`);
  if (!url.pathname.startsWith("/api/")) return serveStatic(url.pathname, request, response);
  if (world.delayMillis > 0) await new Promise((resolve) => setTimeout(resolve, world.delayMillis));
  for (const { method, pattern, open, answer } of routes) {
    const match = pattern.exec(url.pathname);
    if (match === null || method !== request.method) continue;
    if (!open) {
      const refused = world.refusal(request);
      if (refused !== undefined) return problem(response, refused.status, refused.code, refused.detail);
      const planned = world.refusals.shift();
      if (planned !== undefined) {
        for (const [name, value] of Object.entries(planned.headers ?? {})) response.setHeader(name, value);
        return problem(response, planned.status, planned.code, "Not yet.");
      }
    }
    const body = await read(request);
    return answer({ request, response, body, query: url.searchParams, path: match.groups ?? {} });
  }
  return problem(response, 404, "unknown-route", `There is no ${url.pathname}`);
}

function healthRoutes() {
  const up = (name, detail) => ({ name, status: "UP", detail });
  return [
    route("GET", "/api/health", ({ response }) => json(response, 200, { status: "UP" }), true),
    route("GET", "/api/health/ready", ({ response }) => json(response, 200, { status: "UP", components: [up("store", "SQLite, writable"), up("diskSpace", "61 GB free")] }), true),
    route("GET", "/api/system/about", ({ response }) =>
      json(response, 200, { version: "0.1.0", store: "SQLite", startedAt: "2026-08-07T06:00:00Z", time: new Date().toISOString() }),
    ),
  ];
}

export function route(method, path, answer, open = false) {
  const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
  return { method, pattern, answer, open };
}

export function json(response, status, body, headers = {}) {
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

export function problem(response, status, code, detail, more = {}) {
  const body = { type: `urn:fidus:problem:${code}`, title: code, status, detail, code, action: "", incident: "fixture001", errors: [], ...more };
  response.writeHead(status, { "Content-Type": "application/problem+json" });
  response.end(JSON.stringify(body));
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
