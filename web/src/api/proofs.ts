import { problemOf } from "./problem";

/**
 * Where requests wait that need a fresh proof of who sends them. One dialog asks for all of them;
 * it is the only one that takes an end of the wait.
 */
export class ProofDesk {
  #waiting: ((proved: boolean) => void)[] = [];
  #listeners = new Set<() => void>();

  /** Whether a request waits for a proof. */
  get = (): boolean => this.#waiting.length > 0;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Waits for a proof if the answer asks for one.
   *
   * @returns whether the request may be sent again; false when the person has thought better of it
   */
  async proved(response: Response): Promise<boolean> {
    // Where no screen listens, nobody could answer.
    if (response.status !== 403 || this.#listeners.size === 0) return false;
    if ((await problemOf(response.clone())).code !== "step-up-required") return false;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#tell();
    });
  }

  end(proved: boolean) {
    this.#waiting.splice(0).forEach((resolve) => resolve(proved));
    this.#tell();
  }

  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
}

export const proofs = new ProofDesk();
