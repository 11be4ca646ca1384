import { useSyncExternalStore } from "react";

const TICK_MS = 1_000;
const HOUR_MS = 3_600_000;
const ROUGHLY_MS = 3_000;

/**
 * The platform's clock as this browser knows it. Ages are counted with it, so that a computer whose
 * own clock is wrong does not show live figures as old, or old ones as live.
 */
class ServerClock {
  #ahead = 0;
  #now = Date.now();
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** What the platform has just said the time is. */
  said(at: string) {
    const time = Date.parse(at);
    if (!Number.isNaN(time)) this.#ahead = time - Date.now();
  }

  /** What the head of an answer says, in whole seconds: enough to notice that a clock is wrong. */
  hinted(date: string | null) {
    const time = date === null ? Number.NaN : Date.parse(date);
    if (Math.abs(time - this.now()) > ROUGHLY_MS) this.#ahead = time - Date.now();
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  /** The instant that many hours from now, as the API writes it. */
  hoursAhead(hours: number): string {
    return new Date(this.now() + hours * HOUR_MS).toISOString();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#timer === undefined) {
      this.#now = this.now();
      this.#timer = setInterval(() => this.#tick(), TICK_MS);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  };

  /** The time of the last tick: it stands still in between, as React wants it. */
  shown = (): number => this.#now;

  #tick() {
    this.#now = this.now();
    this.#listeners.forEach((listener) => listener());
  }
}

export const serverClock = new ServerClock();

/** Whole seconds since an instant of the platform, counted on without an answer from it. */
export function useAgeSeconds(instant: string): number {
  return useSyncExternalStore(serverClock.subscribe, () => ageSeconds(instant, serverClock.shown()));
}

/** The platform's time, second by second. */
export function useServerNow(): number {
  return useSyncExternalStore(serverClock.subscribe, serverClock.shown);
}

export function ageSeconds(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / TICK_MS));
}
