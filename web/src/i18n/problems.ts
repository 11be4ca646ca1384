import i18next, { type ParseKeys } from "i18next";
import type { Problem } from "../api/problem";

export type ProblemText = { title: string; detail?: string; action?: string };

/**
 * A problem in the reader's language. The platform writes English; its own sentence about this
 * occurrence is shown where no translation says as much, since it names what was wrong.
 */
export function problemText(problem: Problem): ProblemText {
  const { title, detail, action } = problem.document;
  const text: ProblemText = { title: translated(`problem.${problem.code}.title`) ?? title };
  const shownAction = translated(`problem.${problem.code}.action`) ?? action;
  const shownDetail = translated(`problem.${problem.code}.detail`) ?? detail;
  if (shownDetail !== undefined && shownDetail !== text.title) text.detail = shownDetail;
  if (shownAction !== undefined) text.action = shownAction;
  return text;
}

function translated(key: string): string | undefined {
  return i18next.exists(key) ? i18next.t(key as ParseKeys) : undefined;
}
