import { useSyncExternalStore } from "react";

/** Whether the platform answers this browser, and when it last did. */
export type Contact = { lost: boolean; at: string | undefined };

class ContactStore {
  #value: Contact = { lost: false, at: undefined };
  #listeners = new Set<() => void>();

  get = (): Contact => this.#value;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  answered() {
    this.#change({ lost: false, at: new Date().toISOString() });
  }

  silent() {
    this.#change({ lost: true, at: this.#value.at });
  }

  #change(value: Contact) {
    this.#value = value;
    this.#listeners.forEach((listener) => listener());
  }
}

export const contact = new ContactStore();

export function useContact(): Contact {
  return useSyncExternalStore(contact.subscribe, contact.get);
}

export function useContactLost(): boolean {
  return useSyncExternalStore(contact.subscribe, () => contact.get().lost);
}
