import { toast } from "@heroui/react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { profileQuery } from "../../api/peopleQueries";
import { session } from "../../api/session";
import type { UserRow } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { Fact, Facts } from "../../components/Facts";
import { SelectInput } from "../../components/SelectInput";
import { TextInput } from "../../components/TextInput";
import { isLanguage, LANGUAGES } from "../../i18n";
import { nameOf } from "../../i18n/lookup";
import { chooseLanguage, LANGUAGE_NAMES } from "../../shell/LanguageMenu";

/** Stands for no choice, since a choice must have an id. */
const NO_LANGUAGE = "none";

export function OwnData({ user }: { user: UserRow }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(user.displayName);
  const [language, setLanguage] = useState<string>(user.language ?? NO_LANGUAGE);
  const renew = () => queries.invalidateQueries({ queryKey: profileQuery().queryKey });
  const send = async (version: number) => {
    const chosen = isLanguage(language) ? language : null;
    await answer(
      api.PUT("/api/profile", { params: { header: { "If-Match": String(version) } }, body: { displayName: name.trim(), language: chosen } }),
    );
    if (chosen !== null) chooseLanguage(chosen);
    await Promise.all([renew(), session.refresh()]);
  };
  return (
    <div className="flex flex-col gap-4">
      <Facts>
        <Fact label={t("signIn.username")}>{user.username}</Fact>
        <Fact label={t("field.email")}>{user.email}</Fact>
        <Fact label={t("profile.roles")}>{user.roles.map(({ role }) => nameOf("role", role)).join(", ")}</Fact>
      </Facts>
      <CommandForm
        version={user.version}
        submit={t("profile.save")}
        ready={name.trim() !== ""}
        send={send}
        onDone={() => toast.success(t("profile.saved"))}
        onConflict={renew}
      >
        {(tried) => (
          <>
            <TextInput label={t("field.name")} autoComplete="name" value={name} onChange={setName} error={tried && name.trim() === "" ? t("form.required") : undefined} />
            <SelectInput
              label={t("profile.language")}
              value={language}
              onChange={setLanguage}
              options={[{ id: NO_LANGUAGE, label: t("profile.browserLanguage") }, ...LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))]}
            />
          </>
        )}
      </CommandForm>
    </div>
  );
}
