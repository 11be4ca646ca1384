import { useTranslation } from "react-i18next";
import type { Role, RoleRules } from "../../api/types";
import { CheckInput } from "../../components/CheckInput";
import { DateInput } from "../../components/DateInput";
import { TextInput } from "../../components/TextInput";
import { nameOf } from "../../i18n/lookup";
import { faultOf, type Grant } from "./roleGrants";

/** The roles of a person, each with what it needs. */
export function RolesField(props: { rules: RoleRules[]; grants: Grant[]; onChange: (grants: Grant[]) => void; tried: boolean }) {
  const { rules, grants, onChange, tried } = props;
  const { t } = useTranslation();
  const fault = tried ? faultOf(grants, rules) : undefined;
  const change = (role: Role, to: Partial<Grant>) => onChange(grants.map((grant) => (grant.role === role ? { ...grant, ...to } : grant)));
  const give = (role: Role, given: boolean) =>
    onChange(given ? [...grants, { role, until: undefined, subject: "" }] : grants.filter((grant) => grant.role !== role));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium">{t("users.roles")}</legend>
      {rules.map(({ role, needsEnd, needsSubject }) => {
        const grant = grants.find((each) => each.role === role);
        return (
          <div key={role} className="flex flex-col gap-2">
            <CheckInput checked={grant !== undefined} onChange={(given) => give(role, given)}>
              {nameOf("role", role)}
            </CheckInput>
            {grant !== undefined && (needsEnd || needsSubject) && (
              <div className="flex flex-col gap-3 ps-7">
                {needsEnd && (
                  <DateInput
                    label={t("users.until")}
                    value={grant.until}
                    onChange={(until) => change(role, { until })}
                    error={fault === "end" && grant.until === undefined ? t("users.fault.end") : undefined}
                    required
                  />
                )}
                {needsSubject && (
                  <TextInput
                    label={t("users.subject")}
                    value={grant.subject}
                    onChange={(subject) => change(role, { subject })}
                    help={t("users.subjectHelp")}
                    error={fault === "subject" && grant.subject.trim() === "" ? t("users.fault.subject") : undefined}
                    required
                  />
                )}
              </div>
            )}
          </div>
        );
      })}
      {(fault === "none" || fault === "mixed") && (
        <p role="alert" className="text-xs text-danger">
          {t(`users.fault.${fault}`)}
        </p>
      )}
    </fieldset>
  );
}
