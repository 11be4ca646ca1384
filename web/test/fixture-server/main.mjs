// Test only: serves the built app with an API that answers from memory, for developing the web app
// and for its own tests. Whole flows are tested against the platform itself.
import { startFixtureServer } from "./server.mjs";

const { url } = await startFixtureServer({
  port: Number(process.env.PORT ?? 8090),
  accounts: Number(process.env.FIXTURE_ACCOUNTS ?? 40),
  firstPassword: process.env.FIXTURE_PASSWORD ?? "one-time-password",
});
console.log(`fixture server on ${url}, sign in as admin`);
