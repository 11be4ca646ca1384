import type { components } from "./generated/schema";

type Told = components["schemas"]["Problem"];

/** What the platform tells; of a failure that it did not see itself, less is known. */
export type ProblemDocument = Pick<Told, "title" | "status" | "code"> & Partial<Told>;

/** A request that failed, as the platform's problem document tells it. */
export class Problem extends Error {
  /** When the platform listens again, in milliseconds since 1970; only where it has said so. */
  readonly again: number | undefined;

  constructor(
    readonly document: ProblemDocument,
    again?: number,
  ) {
    super(document.detail ?? document.title);
    this.name = "Problem";
    this.again = again;
  }

  get code(): string {
    return this.document.code;
  }

  get status(): number {
    return this.document.status;
  }

  /** Whether sending the same request again may help. */
  get transient(): boolean {
    return this.code === "unreachable" || this.status >= 500 || this.status === 429;
  }
}

export function unreachable(): Problem {
  return new Problem({ title: "FIDUS cannot be reached", status: 599, code: "unreachable" });
}

export function sessionEnded(): Problem {
  return new Problem({ title: "The session has ended", status: 401, code: "session-ended" });
}

/** What an answer that is not a success says; an answer without a problem document gets one. */
export async function problemOf(response: Response): Promise<Problem> {
  return problemFrom(response.status, await response.text(), againAt(response.headers.get("Retry-After")));
}

export function problemFrom(status: number, body: string, again?: number): Problem {
  const document = parsed(body);
  if (document !== undefined) return new Problem(document, again);
  if (status === 502 || status === 503 || status === 504) return unreachable();
  return new Problem({ title: "Unexpected answer", status, code: "unexpected-answer", detail: `HTTP ${status}` });
}

/** The moment that a header `Retry-After` names, which it does in seconds or as a date. */
export function againAt(header: string | null): number | undefined {
  if (header === null) return undefined;
  const at = /^\d+$/.test(header) ? Date.now() + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(at) ? undefined : at;
}

export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  if (failure instanceof TypeError) return unreachable();
  return new Problem({ title: "Unexpected answer", status: 500, code: "unexpected-answer", detail: String(failure) });
}

function parsed(body: string): ProblemDocument | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isProblem(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is ProblemDocument {
  return typeof value === "object" && value !== null && "code" in value && "status" in value && "title" in value;
}
