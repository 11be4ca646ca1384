import { describe, expect, it } from "vitest";
import type { RoleRules } from "../../api/types";
import { endOfDay } from "../../format/day";
import { faultOf, grantsOf, heldOf, type Grant } from "./roleGrants";

const rules: RoleRules[] = [
  { role: "ADMIN", permissions: [], needsEnd: false, needsSubject: false },
  { role: "AUDITOR", permissions: [], needsEnd: true, needsSubject: false },
  { role: "CLIENT", permissions: [], needsEnd: false, needsSubject: true },
];
const grant = (role: Grant["role"], more: Partial<Grant> = {}): Grant => ({ role, until: undefined, subject: "", ...more });

describe("roles to be given", () => {
  it("need to be one at least", () => expect(faultOf([], rules)).toBe("none"));

  it("need an end where the role is for a time", () => {
    expect(faultOf([grant("AUDITOR")], rules)).toBe("end");
    expect(faultOf([grant("AUDITOR", { until: "2027-01-31" })], rules)).toBeUndefined();
  });

  it("need to say who the client is, and keep clients and staff apart", () => {
    expect(faultOf([grant("CLIENT", { subject: "  " })], rules)).toBe("subject");
    expect(faultOf([grant("CLIENT", { subject: "c1" })], rules)).toBeUndefined();
    expect(faultOf([grant("CLIENT", { subject: "c1" }), grant("ADMIN")], rules)).toBe("mixed");
  });

  it("are sent with the end of the last day, and with a subject only where there is one", () => {
    expect(heldOf([grant("AUDITOR", { until: "2027-01-31", subject: "left over" }), grant("CLIENT", { subject: " c1 " })], rules)).toEqual([
      { role: "AUDITOR", until: endOfDay("2027-01-31"), subject: null },
      { role: "CLIENT", until: null, subject: "c1" },
    ]);
  });

  it("come back as they were given", () => {
    const grants = [grant("AUDITOR", { until: "2027-01-31" }), grant("CLIENT", { subject: "c1" })];
    expect(grantsOf(heldOf(grants, rules))).toEqual(grants);
  });
});
