import { Problem, problemFrom, sessionEnded, unreachable } from "./problem";
import { session } from "./session";
import type { ImportRow } from "./types";

/** What a statement that does not name its account needs beside it. */
export type AccountHint = { server?: string; login?: string; currency?: string; serverZone?: string };

type Answer = { status: number; body: string };

/**
 * Uploads one statement. XMLHttpRequest, because `fetch` does not tell how much has been sent.
 *
 * @param onSent called with the bytes sent and the bytes in all
 * @throws Problem when the platform refuses the file; then it has stored nothing
 */
export async function uploadStatement(
  file: File,
  hint: AccountHint,
  onSent: (sent: number, total: number) => void,
): Promise<ImportRow> {
  let result = await send(file, hint, onSent);
  if (result.status === 401) {
    if (!(await session.refresh())) await session.renewed();
    result = await send(file, hint, onSent);
    if (result.status === 401) throw sessionEnded();
  }
  if (result.status >= 200 && result.status < 300) return JSON.parse(result.body) as ImportRow;
  throw problemFrom(result.status, result.body);
}

function send(file: File, hint: AccountHint, onSent: (sent: number, total: number) => void): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(hint)) if (value) form.append(name, value);
  form.append("file", file);
  return new Promise<Answer>((resolve, reject: (problem: Problem) => void) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => onSent(event.loaded, event.total));
    request.addEventListener("load", () => resolve({ status: request.status, body: request.responseText }));
    request.addEventListener("error", () => reject(unreachable()));
    request.open("POST", "/api/imports");
    if (session.token !== undefined) request.setRequestHeader("Authorization", `Bearer ${session.token}`);
    request.send(form);
  });
}
