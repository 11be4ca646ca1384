import { toast } from "@heroui/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { RoleRules, UserRow } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { TextInput } from "../../components/TextInput";
import { faultOf, grantsOf, heldOf } from "./roleGrants";
import { RolesField } from "./RolesField";
import { useRolesText } from "./userColumns";
import { useUserRenewal } from "./useUserRenewal";

/** Name, e-mail address and roles of a person. */
export function UserForm({ user, rules }: { user: UserRow; rules: RoleRules[] }) {
  const { t } = useTranslation();
  const renew = useUserRenewal();
  const rolesText = useRolesText();
  const [displayName, setDisplayName] = useState(user.displayName);
  const [email, setEmail] = useState(user.email ?? "");
  const [grants, setGrants] = useState(() => grantsOf(user.roles));
  const send = async (version: number) => {
    const body = { displayName: displayName.trim(), email: email.trim() === "" ? null : email.trim(), roles: heldOf(grants, rules) };
    await answer(api.PUT("/api/users/{id}", { params: { path: { id: user.id }, header: { "If-Match": String(version) } }, body }));
    await renew();
  };
  return (
    <CommandForm
      version={user.version}
      submit={t("users.save")}
      ready={displayName.trim() !== "" && faultOf(grants, rules) === undefined}
      send={send}
      onDone={() => toast.success(t("users.saved"))}
      onConflict={renew}
      newest={`${user.displayName} · ${rolesText(user.roles)}`}
    >
      {(tried) => (
        <>
          <TextInput label={t("field.name")} autoComplete="off" value={displayName} onChange={setDisplayName} error={tried && displayName.trim() === "" ? t("form.required") : undefined} required />
          <TextInput label={t("field.email")} autoComplete="off" inputMode="email" value={email} onChange={setEmail} />
          <RolesField rules={rules} grants={grants} onChange={setGrants} tried={tried} />
        </>
      )}
    </CommandForm>
  );
}
