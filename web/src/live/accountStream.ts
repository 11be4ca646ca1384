import { asProblem } from "../api/problem";
import { contact } from "../contact";
import { serverClock } from "./clock";
import { serverEvents, type ServerEvent } from "./serverEvents";

/** Whether figures arrive by themselves; else screens ask again every half minute. */
export type StreamState = "idle" | "connecting" | "open" | "broken";

type Wanted = { ids: readonly string[]; detail?: string | undefined };
type Fetch = (request: Request) => Promise<Response>;

/** Rows come and go while a list is scrolled; the stream is asked for anew when they rest. */
const SETTLE_MS = 200;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** The platform says something every ten seconds. */
const SILENCE_MS = 25_000;
const MOST_IDS = 200;

/**
 * The one stream of this window. Screens say which accounts they show; it connects again when that
 * changes, when the platform ends it, and, waiting longer each time, when it cannot be reached.
 * While nobody looks at the window it is closed.
 */
export class AccountStream {
  #state: StreamState = "idle";
  #wanted = new Map<object, Wanted>();
  #listeners = new Set<() => void>();
  #address: string | undefined;
  #connection: AbortController | undefined;
  #planning: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(
    private readonly fetcher: Fetch,
    private readonly receive: (event: ServerEvent) => void,
    private readonly base = "",
  ) {}

  get = (): StreamState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to follow, or follows other accounts than before, for one owner. */
  want(owner: object, wanted: Wanted) {
    this.#wanted.set(owner, wanted);
    this.#plan(SETTLE_MS);
  }

  leave(owner: object) {
    this.#wanted.delete(owner);
    this.#plan(SETTLE_MS);
  }

  /** Connects or disconnects as the window comes into sight or goes. */
  looked() {
    this.#plan(0);
  }

  #plan(wait: number) {
    clearTimeout(this.#planning);
    this.#planning = setTimeout(() => this.#follow(), wait);
  }

  #follow() {
    const address = this.#wantedAddress();
    if (address === this.#address && this.#connection !== undefined) return;
    this.#connection?.abort();
    this.#connection = undefined;
    this.#address = address;
    if (address === undefined) {
      this.#change("idle");
      return;
    }
    this.#connection = new AbortController();
    void this.#read(address, this.#connection);
  }

  #wantedAddress(): string | undefined {
    if (this.#wanted.size === 0 || (typeof document !== "undefined" && document.hidden)) return undefined;
    const ids = new Set<string>();
    let detail: string | undefined;
    for (const wanted of this.#wanted.values()) {
      wanted.ids.forEach((id) => ids.add(id));
      detail = wanted.detail ?? detail;
    }
    const query = new URLSearchParams();
    if (ids.size > 0) query.set("ids", [...ids].sort().slice(0, MOST_IDS).join(","));
    if (detail !== undefined) query.set("detail", detail);
    return `${this.base}/api/accounts/stream?${query}`;
  }

  async #read(address: string, connection: AbortController) {
    if (this.#state !== "open") this.#change("connecting");
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => connection.abort(), SILENCE_MS);
    };
    try {
      heard();
      const response = await this.fetcher(new Request(address, { signal: connection.signal }));
      if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
      for await (const event of serverEvents(response.body)) {
        heard();
        this.#failures = 0;
        this.#change("open");
        contact.answered();
        if (event.name === "heartbeat") serverClock.said((event.data as { at: string }).at);
        this.receive(event);
      }
      this.#again(connection, 0);
    } catch (failure) {
      if (connection !== this.#connection) return;
      const ended = asProblem(failure).code === "session-ended";
      this.#failures += 1;
      if (!ended) this.#again(connection, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1)));
      this.#change("broken");
    } finally {
      clearTimeout(silence);
    }
  }

  #again(connection: AbortController, wait: number) {
    if (connection !== this.#connection) return;
    this.#connection = undefined;
    this.#plan(wait);
  }

  #change(state: StreamState) {
    if (state === this.#state) return;
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}
