import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { rolesQuery } from "../../api/peopleQueries";
import type { AccessLink, RoleRules } from "../../api/types";
import { Bone } from "../../components/Bone";
import { CommandForm } from "../../components/CommandForm";
import { ProblemView } from "../../components/ProblemView";
import { SelectInput } from "../../components/SelectInput";
import { SideDrawer } from "../../components/SideDrawer";
import { TextInput } from "../../components/TextInput";
import { usePhone } from "../../components/useMedia";
import { isLanguage, LANGUAGES } from "../../i18n";
import { LANGUAGE_NAMES } from "../../shell/LanguageMenu";
import { LinkOnce } from "./LinkOnce";
import { faultOf, heldOf, type Grant } from "./roleGrants";
import { RolesField } from "./RolesField";

/** Somebody new: who, and with which roles. The answer is a link that is shown once. */
export function InviteDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const rules = useQuery(rolesQuery());
  const [link, setLink] = useState<AccessLink>();
  return (
    <SideDrawer title={t("users.invite")} phone={phone} onClose={onClose}>
      {link !== undefined && <LinkOnce title={t("users.invitationLink")} link={link} />}
      {link === undefined && rules.data !== undefined && <Form rules={rules.data} onInvited={setLink} />}
      {rules.data === undefined && (rules.error === null ? <Bone className="h-48" /> : <ProblemView failure={rules.error} onRetry={() => void rules.refetch()} />)}
    </SideDrawer>
  );
}

function Form({ rules, onInvited }: { rules: RoleRules[]; onInvited: (link: AccessLink) => void }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [username, setUsername] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState(i18n.language);
  const [grants, setGrants] = useState<Grant[]>([]);
  const required = (text: string, tried: boolean) => (tried && text.trim() === "" ? t("form.required") : undefined);
  const send = async () => {
    const invited = await answer(
      api.POST("/api/users", {
        body: {
          username: username.trim(),
          displayName: displayName.trim(),
          email: email.trim() === "" ? null : email.trim(),
          language: isLanguage(language) ? language : null,
          roles: heldOf(grants, rules),
        },
      }),
    );
    await queries.invalidateQueries({ queryKey: ["users"] });
    return invited.link;
  };
  return (
    <CommandForm
      version={undefined}
      submit={t("users.inviteSubmit")}
      ready={[username, displayName].every((each) => each.trim() !== "") && faultOf(grants, rules) === undefined}
      send={send}
      onDone={onInvited}
    >
      {(tried) => (
        <>
          <TextInput label={t("signIn.username")} autoComplete="off" value={username} onChange={setUsername} help={t("users.usernameHelp")} error={required(username, tried)} required />
          <TextInput label={t("field.name")} autoComplete="off" value={displayName} onChange={setDisplayName} error={required(displayName, tried)} required />
          <TextInput label={t("field.email")} autoComplete="off" inputMode="email" value={email} onChange={setEmail} />
          <SelectInput label={t("profile.language")} value={language} onChange={setLanguage} options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))} />
          <RolesField rules={rules} grants={grants} onChange={setGrants} tried={tried} />
        </>
      )}
    </CommandForm>
  );
}
