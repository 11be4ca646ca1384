import { againAt, problemOf } from "./problem";

/** Whoever is asked to wait longer than this is told so instead. */
const LONGEST_WAIT_MS = 120_000;

/** Holds requests back for as long as the platform asks, and tells the screen until when. */
export class Patience {
  #until: number | undefined;
  #held = 0;
  #listeners = new Set<() => void>();

  /** When requests go on, in milliseconds since 1970; undefined while none is held back. */
  get = (): number | undefined => this.#until;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Waits if the answer says that there were too many requests. Too many wrong passwords are another
   * matter: to send one of them again would only prolong the wait.
   *
   * @returns whether the request may be sent again
   */
  async waited(response: Response, signal: AbortSignal): Promise<boolean> {
    if (response.status !== 429) return false;
    const until = againAt(response.headers.get("Retry-After"));
    if (until === undefined || until - Date.now() > LONGEST_WAIT_MS) return false;
    if ((await problemOf(response.clone())).code !== "too-many-requests") return false;
    this.#held += 1;
    this.#change(Math.max(until, this.#until ?? until));
    try {
      await pause(until - Date.now(), signal);
    } finally {
      this.#held -= 1;
      if (this.#held === 0) this.#change(undefined);
    }
    return true;
  }

  #change(until: number | undefined) {
    this.#until = until;
    this.#listeners.forEach((listener) => listener());
  }
}

function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject: (reason: unknown) => void) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, forMs);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

export const patience = new Patience();
