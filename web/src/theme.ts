import { useSyncExternalStore } from "react";
import { preferences } from "./preferences";

export type Theme = "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");

function current(): Theme {
  return preferences.get().theme ?? (system.matches ? "dark" : "light");
}

function apply() {
  document.documentElement.dataset["theme"] = current();
}

function subscribe(listener: () => void) {
  const release = preferences.subscribe(listener);
  system.addEventListener("change", listener);
  return () => {
    release();
    system.removeEventListener("change", listener);
  };
}

subscribe(apply);

/** The theme on the screen: the one chosen here, else the system's. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current);
}

export function toggleTheme() {
  preferences.set({ theme: current() === "dark" ? "light" : "dark" });
}
