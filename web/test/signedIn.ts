import { session } from "../src/api/session";
import { startFixtureServer } from "./fixture-server/server.mjs";

/** A fixture server with the app signed in to it, for tests that render what asks the API. */
export async function signedIn() {
  const server = await startFixtureServer({ accounts: 12, firstPassword: "one-time" });
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(server.url);
  await session.signIn("admin", "one-time");
  await session.changePassword("one-time", "a password of my own");
  return server;
}
