import createClient from "openapi-fetch";
import { contact } from "../contact";
import { serverClock } from "../live/clock";
import type { paths } from "./generated/schema";
import { Patience, patience } from "./patience";
import { againAt, problemFrom, problemOf, sessionEnded, unreachable, type Problem } from "./problem";
import { ProofDesk, proofs } from "./proofs";
import { session, type SessionKeeper } from "./session";

/** However often the platform asks for patience or for a proof, a request ends. */
const MOST_REPEATS = 3;

/**
 * Sends a request as the signed-in person, and does what the platform asks for before it listens:
 * renews the session, waits when there were too many requests, asks for a fresh proof of who it is.
 * The request waits meanwhile, so that nothing that was typed is lost.
 */
export function signedFetch(keeper: SessionKeeper, patience = new Patience(), proofs = new ProofDesk()) {
  return async (request: Request): Promise<Response> => {
    let response = await signed(request.clone(), keeper);
    for (let repeats = 0; repeats < MOST_REPEATS; repeats++) {
      const again = (await patience.waited(response, request.signal)) || (await proofs.proved(response));
      if (!again) break;
      response = await signed(request.clone(), keeper);
    }
    return response;
  };
}

/**
 * An answer "not signed in" renews the session and sends the request once more; when only a new
 * sign-in helps, the request waits for it.
 */
async function signed(request: Request, keeper: SessionKeeper): Promise<Response> {
  const used = keeper.token;
  const first = await attempt(request.clone(), keeper);
  if (first.status !== 401 || (await saysWrong(first))) return first;
  // Another request may have renewed the session while this one was under way.
  const renewed = (keeper.token !== undefined && keeper.token !== used) || (await keeper.refresh());
  if (!renewed) await keeper.renewed();
  const second = await attempt(request, keeper);
  if (second.status === 401) throw sessionEnded();
  return second;
}

/** A code or a password that is wrong is no session that is over. */
async function saysWrong(response: Response): Promise<boolean> {
  return (await problemOf(response.clone())).code.startsWith("wrong-");
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

const send = signedFetch(session, patience, proofs);

export const api = createClient<paths>({ fetch: send });

/** The body of a successful answer; any other answer is thrown as a `Problem`. */
export async function answer<Body>(request: Promise<{ data?: Body; error?: unknown; response: Response }>): Promise<Body> {
  const { data, error, response } = await request;
  if (response.ok && data !== undefined) return data;
  throw refusal(response, error);
}

/** The end of a command that answers nothing; any other answer is thrown as a `Problem`. */
export async function answered(request: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await request;
  if (!response.ok) throw refusal(response, error);
}

function refusal(response: Response, error: unknown): Problem {
  return problemFrom(response.status, JSON.stringify(error) ?? "", againAt(response.headers.get("Retry-After")));
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
