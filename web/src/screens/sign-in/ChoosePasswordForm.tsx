import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CommandForm } from "../../components/CommandForm";
import { PasswordInput } from "../../components/PasswordInput";
import { LEAST_PASSWORD_LENGTH } from "../profile/passwordChange";

/** A first password, or a new one, where nobody knows an old one. */
export function ChoosePasswordForm(props: { username?: string; send: (password: string) => Promise<unknown>; onDone: () => void }) {
  const { username, send, onDone } = props;
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const short = password.length < LEAST_PASSWORD_LENGTH;
  const differs = repeated !== password;
  return (
    <CommandForm version={undefined} submit={t("link.choose")} wide ready={!short && !differs} send={() => send(password)} onDone={onDone}>
      {(tried) => (
        <>
          {/* For the password manager, which keeps the two together. */}
          {username !== undefined && <input type="text" hidden readOnly autoComplete="username" value={username} />}
          <PasswordInput
            label={t("password.new")}
            name="password"
            autoComplete="new-password"
            autoFocus
            value={password}
            onChange={setPassword}
            help={t("password.rule")}
            error={tried && short ? t("password.rule") : undefined}
          />
          <PasswordInput
            label={t("password.repeat")}
            name="repeated"
            autoComplete="new-password"
            value={repeated}
            onChange={setRepeated}
            error={tried && differs ? t("password.differs") : undefined}
          />
        </>
      )}
    </CommandForm>
  );
}
