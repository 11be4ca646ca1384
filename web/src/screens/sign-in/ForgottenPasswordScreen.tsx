import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../api/client";
import { CommandForm } from "../../components/CommandForm";
import { TextInput } from "../../components/TextInput";
import { Frame } from "./Frame";

/** Asks for a new password. What it says is the same whether there is such a person or not. */
export function ForgottenPasswordScreen() {
  const { t } = useTranslation();
  const [username, setUsername] = useState("");
  const [sent, setSent] = useState(false);
  return (
    <Frame title={t("forgotten.title")}>
      <div className="flex flex-col gap-4">
        {sent ? (
          <p role="status">{t("forgotten.sent")}</p>
        ) : (
          <CommandForm
            version={undefined}
            submit={t("forgotten.submit")}
            wide
            ready={username.trim() !== ""}
            send={() => answered(api.POST("/api/auth/password-reset", { body: { username: username.trim() } }))}
            onDone={() => setSent(true)}
          >
            {(tried) => (
              <>
                <p className="text-muted">{t("forgotten.text")}</p>
                <TextInput
                  label={t("signIn.username")}
                  name="username"
                  autoComplete="username"
                  autoFocus
                  value={username}
                  onChange={setUsername}
                  error={tried && username.trim() === "" ? t("form.required") : undefined}
                />
              </>
            )}
          </CommandForm>
        )}
        <Link to="/" className="self-center text-link hover:underline">
          {t("link.toSignIn")}
        </Link>
      </div>
    </Frame>
  );
}
