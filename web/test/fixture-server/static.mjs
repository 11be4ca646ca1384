import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";

const DIST = join(import.meta.dirname, "../../dist");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};
const YEAR_SECONDS = 365 * 24 * 3600;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The built app under the content security policy that the platform sends. */
export function serveStatic(pathname, request, response) {
  const asked = join(DIST, normalize(pathname));
  const file = asked.startsWith(DIST) && existsSync(asked) && statSync(asked).isFile() ? asked : join(DIST, "index.html");
  const compressed = existsSync(`${file}.gz`) && /gzip/.test(request.headers["accept-encoding"] ?? "");
  const content = readFileSync(compressed ? `${file}.gz` : file);
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": POLICY,
    "Cache-Control": pathname.startsWith("/assets/") ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...(compressed ? { "Content-Encoding": "gzip" } : {}),
  });
  response.end(content);
}
