import { useSyncExternalStore } from "react";

/** What a person chose for this browser. Nothing about money is kept here. */
export type Preferences = {
  language?: "es-MX" | "en";
  theme?: "light" | "dark";
  density?: "compact" | "comfortable";
  sidebar?: "open" | "rail";
  /** Hidden columns, by grid. */
  hiddenColumns?: Record<string, string[]>;
};

// public/theme.js reads it too, before the first paint.
const KEY = "fidus.preferences";

class PreferenceStore {
  #value: Preferences = read();
  #listeners = new Set<() => void>();

  get = (): Preferences => this.#value;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<Preferences>) {
    this.#value = { ...this.#value, ...change };
    write(this.#value);
    this.#listeners.forEach((listener) => listener());
  }
}

function read(): Preferences {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Preferences;
  } catch {
    return {};
  }
}

function write(value: Preferences) {
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // A browser that stores nothing still shows the choice until the page is closed.
  }
}

export const preferences = new PreferenceStore();

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}
