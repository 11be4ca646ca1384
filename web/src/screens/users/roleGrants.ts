import type { HeldRole, Role, RoleRules } from "../../api/types";
import { dayOf, endOfDay } from "../../format/day";

/** A role as it stands in a form: the last day as a day, the subject as it was typed. */
export type Grant = { role: Role; until: string | undefined; subject: string };

export type GrantFault = "none" | "end" | "subject" | "mixed";

export function grantsOf(held: HeldRole[]): Grant[] {
  return held.map(({ role, until, subject }) => ({ role, until: until == null ? undefined : dayOf(until), subject: subject ?? "" }));
}

/** As the platform takes it. A role holds to the end of its last day, where the person is who gives it. */
export function heldOf(grants: Grant[], rules: RoleRules[]): HeldRole[] {
  return grants.map(({ role, until, subject }) => ({
    role,
    until: until === undefined ? null : endOfDay(until),
    subject: ruleOf(role, rules)?.needsSubject === true ? subject.trim() : null,
  }));
}

/** What is missing before the roles can be given, if anything is. */
export function faultOf(grants: Grant[], rules: RoleRules[]): GrantFault | undefined {
  if (grants.length === 0) return "none";
  if (grants.some(({ role, until }) => ruleOf(role, rules)?.needsEnd === true && until === undefined)) return "end";
  if (grants.some(({ role, subject }) => ruleOf(role, rules)?.needsSubject === true && subject.trim() === "")) return "subject";
  const own = grants.filter(({ role }) => ruleOf(role, rules)?.needsSubject === true);
  return own.length > 0 && own.length < grants.length ? "mixed" : undefined;
}

export function ruleOf(role: Role, rules: RoleRules[]): RoleRules | undefined {
  return rules.find((each) => each.role === role);
}
