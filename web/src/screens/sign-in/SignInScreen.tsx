import { Button } from "@heroui/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { session } from "../../api/session";
import { PasswordInput } from "../../components/PasswordInput";
import { ProblemView } from "../../components/ProblemView";
import { TextInput } from "../../components/TextInput";
import { Frame } from "./Frame";

export function SignInScreen() {
  const { t } = useTranslation();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);

  const submit = async () => {
    setTried(true);
    if (username.trim() === "" || password === "") return;
    setBusy(true);
    setFailure(undefined);
    try {
      await session.signIn(username.trim(), password);
    } catch (reason) {
      setFailure(reason);
      setBusy(false);
    }
  };

  return (
    <Frame title={t("signIn.title")}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {failure !== undefined && <ProblemView failure={failure} compact />}
        <TextInput
          label={t("signIn.username")}
          name="username"
          autoComplete="username"
          autoFocus
          value={username}
          onChange={setUsername}
          error={tried && username.trim() === "" ? t("form.required") : undefined}
        />
        <PasswordInput
          label={t("signIn.password")}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={tried && password === "" ? t("form.required") : undefined}
        />
        <Button type="submit" fullWidth isPending={busy}>
          {t("signIn.submit")}
        </Button>
      </form>
    </Frame>
  );
}
