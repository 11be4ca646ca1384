import createClient from "openapi-fetch";
import { contact } from "../contact";
import { serverClock } from "../live/clock";
import { problemOf, sessionEnded, unreachable } from "./problem";
import type { paths } from "./generated/schema";
import { session, type SessionKeeper } from "./session";

/**
 * Sends a request as the signed-in person. An answer "not signed in" renews the session and sends
 * the request once more; when only a new sign-in helps, the request waits for it, so that nothing
 * that was typed is lost.
 */
export function signedFetch(keeper: SessionKeeper) {
  return async (request: Request): Promise<Response> => {
    const used = keeper.token;
    const first = await attempt(request.clone(), keeper);
    if (first.status !== 401) return first;
    // Another request may have renewed the session while this one was under way.
    const renewed = (keeper.token !== undefined && keeper.token !== used) || (await keeper.refresh());
    if (!renewed) await keeper.renewed();
    const second = await attempt(request, keeper);
    if (second.status === 401) throw sessionEnded();
    return second;
  };
}

async function attempt(request: Request, keeper: SessionKeeper): Promise<Response> {
  if (keeper.token !== undefined) request.headers.set("Authorization", `Bearer ${keeper.token}`);
  try {
    const response = await fetch(request);
    contact.answered();
    serverClock.hinted(response.headers.get("Date"));
    return response;
  } catch (failure) {
    if (request.signal.aborted) throw failure;
    contact.silent();
    throw unreachable();
  }
}

const send = signedFetch(session);

export const api = createClient<paths>({ fetch: send });

/** The body of a successful answer; any other answer is thrown as a `Problem`. */
export async function answer<Body>(request: Promise<{ data?: Body; error?: unknown; response: Response }>): Promise<Body> {
  const { data, error, response } = await request;
  if (response.ok && data !== undefined) return data;
  throw await problemOf(new Response(JSON.stringify(error), { status: response.status }));
}

/** The end of a command that answers nothing; any other answer is thrown as a `Problem`. */
export async function answered(request: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await request;
  if (!response.ok) throw await problemOf(new Response(JSON.stringify(error), { status: response.status }));
}

/** Saves what a route answers as a file, under the name that the route gives it. */
export async function download(url: string): Promise<void> {
  const response = await send(new Request(url));
  if (!response.ok) throw await problemOf(response);
  const name = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ?? "fidus";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
