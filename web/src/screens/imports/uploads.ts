import { useSyncExternalStore } from "react";
import { asProblem, type Problem } from "../../api/problem";
import type { ImportRow } from "../../api/types";
import { uploadStatement, type AccountHint } from "../../api/upload";

/**
 * A statement on its way. It lives outside of the screen, so that looking at another screen
 * interrupts nothing.
 */
export type Upload = { id: number; file: File; hint: AccountHint } & (
  | { phase: "waiting" | "reading" }
  | { phase: "sending"; sent: number; total: number }
  | { phase: "done"; result: ImportRow }
  | { phase: "refused" | "account-needed"; problem: Problem }
);

export class UploadQueue {
  #uploads: Upload[] = [];
  #listeners = new Set<() => void>();
  #nextId = 1;
  #working = false;

  constructor(
    private readonly send: typeof uploadStatement,
    private readonly onStored: () => void = () => undefined,
  ) {}

  get = (): Upload[] => this.#uploads;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: File[]) {
    const added = files.map((file): Upload => ({ id: this.#nextId++, file, hint: {}, phase: "waiting" }));
    this.#put([...this.#uploads, ...added]);
    void this.#work();
  }

  /** Sends a file again, now with the account that it does not name. */
  retry(id: number, hint: AccountHint) {
    this.#update(id, ({ file }) => ({ id, file, hint, phase: "waiting" }));
    void this.#work();
  }

  dismiss(id: number) {
    this.#put(this.#uploads.filter((upload) => upload.id !== id));
  }

  clearFinished() {
    this.#put(this.#uploads.filter(({ phase }) => phase !== "done" && phase !== "refused"));
  }

  /** One file after the other, in the order in which they came. */
  async #work() {
    if (this.#working) return;
    this.#working = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) await this.#sendOne(next);
    this.#working = false;
  }

  #next(): Upload | undefined {
    return this.#uploads.find(({ phase }) => phase === "waiting");
  }

  async #sendOne({ id, file, hint }: Upload) {
    const base = { id, file, hint };
    this.#update(id, () => ({ ...base, phase: "sending", sent: 0, total: file.size }));
    try {
      const result = await this.send(file, hint, (sent, total) =>
        this.#update(id, () => (sent < total ? { ...base, phase: "sending", sent, total } : { ...base, phase: "reading" })),
      );
      this.#update(id, () => ({ ...base, phase: "done", result }));
      this.onStored();
    } catch (reason) {
      const problem = asProblem(reason);
      const phase = problem.code === "account-needed" ? "account-needed" : "refused";
      this.#update(id, () => ({ ...base, phase, problem }));
    }
  }

  #update(id: number, change: (upload: Upload) => Upload) {
    this.#put(this.#uploads.map((upload) => (upload.id === id ? change(upload) : upload)));
  }

  #put(uploads: Upload[]) {
    this.#uploads = uploads;
    this.#listeners.forEach((listener) => listener());
  }
}

const stored = new Set<() => void>();

export const uploads = new UploadQueue(uploadStatement, () => stored.forEach((listener) => listener()));

/** Tells when a statement has been stored, so that lists are asked for again. */
export function onStored(listener: () => void): () => void {
  stored.add(listener);
  return () => stored.delete(listener);
}

export function useUploads(): Upload[] {
  return useSyncExternalStore(uploads.subscribe, uploads.get);
}
