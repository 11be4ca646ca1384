import type { AccountRole, FoundAccount } from "../../api/types";
import { chosen, NONE } from "../../components/useNamed";

export const STEPS = ["account", "purpose", "review"] as const;
export type Step = (typeof STEPS)[number];

/** Where each step stands among the others. */
export const PLACES: Record<Step, { number: string; before?: Step; after?: Step }> = {
  account: { number: "1", after: "purpose" },
  purpose: { number: "2", before: "account", after: "review" },
  review: { number: "3", before: "purpose" },
};

/** What has been filled in so far. */
export type Draft = {
  broker: string;
  server: string;
  login: string;
  platform: "MT4" | "MT5";
  currency: string;
  investorPassword: string;
  gateway: string;
  role: AccountRole;
  fund: string;
  manager: string;
};

export const emptyDraft: Draft = {
  broker: NONE,
  server: "",
  login: "",
  platform: "MT5",
  currency: "",
  investorPassword: "",
  gateway: NONE,
  role: "CLIENT_CAPITAL",
  fund: NONE,
  manager: NONE,
};

/** The fields of a step that cannot stay as they are. */
export function missing(draft: Draft, step: Step): (keyof Draft)[] {
  if (step !== "account") return [];
  const gaps: (keyof Draft)[] = [];
  if (draft.broker === NONE) gaps.push("broker");
  if (draft.gateway === NONE) gaps.push("gateway");
  if (draft.server.trim() === "") gaps.push("server");
  if (!/^[1-9]\d*$/.test(draft.login.trim())) gaps.push("login");
  return gaps;
}

/** What a gateway reports of an account, as the first step would hold it. */
export function draftOf(found: FoundAccount): Partial<Draft> {
  return {
    server: found.server ?? "",
    login: found.login,
    currency: found.currency ?? "",
    gateway: found.gateway,
    role: found.tradeMode === "REAL" && !found.simulated ? "CLIENT_CAPITAL" : "DEMO",
  };
}

export function bodyOf(draft: Draft) {
  const text = (value: string) => (value.trim() === "" ? null : value.trim());
  return {
    broker: draft.broker,
    server: draft.server.trim(),
    login: draft.login.trim(),
    platform: draft.platform,
    currency: text(draft.currency),
    investorPassword: draft.investorPassword === "" ? null : draft.investorPassword,
    gateway: draft.gateway,
    role: draft.role,
    fund: chosen(draft.fund),
    manager: chosen(draft.manager),
  };
}
