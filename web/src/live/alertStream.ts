import { serverEvents, type ServerEvent } from "./serverEvents";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** The platform says something every ten seconds. */
const SILENCE_MS = 25_000;

/**
 * Follows the alerts until `ended` is aborted: connects again when the platform ends the stream or
 * says nothing, and, waiting longer each time, when it cannot be reached.
 */
export async function followAlerts(fetcher: (request: Request) => Promise<Response>, receive: (event: ServerEvent) => void, ended: AbortSignal, base = "") {
  let failures = 0;
  while (!ended.aborted) {
    const connection = new AbortController();
    const end = () => connection.abort();
    ended.addEventListener("abort", end, { once: true });
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE_MS);
    };
    try {
      heard();
      const response = await fetcher(new Request(`${base}/api/alerts/stream`, { signal: connection.signal }));
      if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
      for await (const event of serverEvents(response.body)) {
        heard();
        failures = 0;
        receive(event);
      }
    } catch {
      failures += 1;
    } finally {
      clearTimeout(silence);
      ended.removeEventListener("abort", end);
    }
    await waited(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1)), ended);
  }
}

function waited(time: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      ended.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, time);
    ended.addEventListener("abort", done, { once: true });
  });
}
