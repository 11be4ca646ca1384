import { Problem, problemOf, sessionEnded, unreachable } from "./problem";
import type { PasskeyAnswer, PasskeyRequest, Proof, Session, User } from "./types";

/**
 * Who is signed in. The access token lives in memory only; the refresh cookie, which no script can
 * read, renews it.
 *
 * `starting`: the cookie has not been tried yet. `offline`: it could not be tried.
 * `expired`: somebody was signed in and must sign in again to go on; the screen and what was typed
 * into it stay as they are.
 */
export type SessionState =
  | { phase: "starting" | "signed-out" | "offline" }
  | { phase: "signed-in" | "expired"; user: User };

type Listener = () => void;

const RENEW_BEFORE_MS = 30_000;
const SHORTEST_WAIT_MS = 5_000;

/**
 * Remembers that this browser has had a session, so that a first visit does not ask for one in
 * vain. It says nothing about who it was.
 */
const mark = {
  isSet(): boolean {
    try {
      return localStorage.getItem("fidus.session") === "yes";
    } catch {
      return true;
    }
  },
  set(signedIn: boolean) {
    try {
      if (signedIn) localStorage.setItem("fidus.session", "yes");
      else localStorage.removeItem("fidus.session");
    } catch {
      // Without storage the cookie is simply tried at every start.
    }
  },
};

export class SessionKeeper {
  #state: SessionState = { phase: "starting" };
  #token: string | undefined;
  #refreshing: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<Listener>();
  #waiting: { resume: Listener; give: (problem: Problem) => void }[] = [];
  #tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("fidus-session");

  constructor(private readonly base = "") {
    this.#tabs?.addEventListener("message", (event) => {
      if (event.data === "signed-out") this.#leave();
      if (event.data === "signed-in" && this.#state.phase !== "signed-in") void this.refresh().catch(() => undefined);
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  get token(): string | undefined {
    return this.#token;
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @param code of an authenticator, or a recovery code; where the platform asks for one */
  async signIn(username: string, password: string, code?: string): Promise<void> {
    const session =
      code === undefined
        ? await this.#post<Session>("sign-in", { username, password })
        : await this.#post<Session>("sign-in/second-factor", { username, password, code });
    this.#accept(session);
    this.#tabs?.postMessage("signed-in");
  }

  /** What a passkey has to answer, to sign in or to prove again who one is. */
  passkeyRequest(): Promise<PasskeyRequest> {
    return this.#post("passkeys/challenge");
  }

  async signInWithPasskey(passkey: PasskeyAnswer): Promise<void> {
    this.#accept(await this.#post<Session>("passkeys/sign-in", passkey));
    this.#tabs?.postMessage("signed-in");
  }

  /** Proves again who one is: by exactly one of the three. */
  async prove(proof: Proof): Promise<void> {
    await this.#post("step-up", { password: null, code: null, passkey: null, ...proof });
  }

  async changePassword(currentPassword: string, newPassword: string): Promise<void> {
    this.#accept(await this.#post<Session>("change-password", { currentPassword, newPassword }));
  }

  async signOut(): Promise<void> {
    try {
      await this.#send("sign-out");
    } finally {
      this.#tabs?.postMessage("signed-out");
      this.#leave();
    }
  }

  /** Goes on with the session that the cookie holds, if this browser has had one. */
  async resume(): Promise<void> {
    if (mark.isSet()) await this.refresh().catch(() => undefined);
    else this.#change({ phase: "signed-out" });
  }

  /** Renews the access token with the cookie; tabs take turns, since the cookie changes each time. */
  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#inTurn(() => this.#renew()).finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Resolves when the person has signed in again; fails when they sign out instead. */
  renewed(): Promise<void> {
    if (this.#state.phase === "signed-in") return Promise.resolve();
    if (this.#state.phase !== "expired") return Promise.reject(sessionEnded());
    return new Promise((resume, give) => this.#waiting.push({ resume, give }));
  }

  async #renew(): Promise<boolean> {
    let response: Response;
    try {
      response = await this.#send("refresh");
    } catch {
      if (this.#state.phase === "starting") this.#change({ phase: "offline" });
      throw unreachable();
    }
    if (response.ok) {
      this.#accept((await response.json()) as Session);
      return true;
    }
    if (response.status >= 500) {
      if (this.#state.phase === "starting") this.#change({ phase: "offline" });
      throw await problemOf(response);
    }
    this.#expire();
    return false;
  }

  #accept(session: Session) {
    if ("user" in this.#state && this.#state.user.id !== session.user.id) this.#leave();
    mark.set(true);
    this.#token = session.accessToken;
    this.#change({ phase: "signed-in", user: session.user });
    clearTimeout(this.#timer);
    const wait = Date.parse(session.expiresAt) - Date.now() - RENEW_BEFORE_MS;
    this.#timer = setTimeout(() => void this.refresh().catch(() => undefined), Math.max(wait, SHORTEST_WAIT_MS));
    this.#waiting.splice(0).forEach(({ resume }) => resume());
  }

  #expire() {
    this.#token = undefined;
    clearTimeout(this.#timer);
    const known = this.#state;
    if (!("user" in known)) mark.set(false);
    this.#change("user" in known ? { phase: "expired", user: known.user } : { phase: "signed-out" });
  }

  #leave() {
    mark.set(false);
    this.#token = undefined;
    clearTimeout(this.#timer);
    this.#change({ phase: "signed-out" });
    this.#waiting.splice(0).forEach(({ give }) => give(sessionEnded()));
  }

  #change(state: SessionState) {
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }

  async #post<Answer>(route: string, body?: object): Promise<Answer> {
    const response = await this.#send(route, body).catch(() => {
      throw unreachable();
    });
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as Answer;
  }

  #send(route: string, body?: object): Promise<Response> {
    const headers: Record<string, string> = {};
    if (this.#token !== undefined) headers["Authorization"] = `Bearer ${this.#token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    return fetch(`${this.base}/api/auth/${route}`, {
      method: "POST",
      credentials: "same-origin",
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
    return locks === undefined ? task() : (locks.request("fidus-session", task) as Promise<T>);
  }
}

export const session = new SessionKeeper();
