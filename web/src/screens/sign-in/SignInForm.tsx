import { Button } from "@heroui/react";
import { KeyRound } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { answerWithPasskey, knowsPasskeys } from "../../api/passkey";
import { asProblem } from "../../api/problem";
import { session } from "../../api/session";
import { PasswordInput } from "../../components/PasswordInput";
import { ProblemView } from "../../components/ProblemView";
import { TextInput } from "../../components/TextInput";

/**
 * Signs in with user name and password, and with a code where the person has turned codes on; or with
 * a passkey alone.
 */
export function SignInForm({ username: known, children }: { username?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const [username, setUsername] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState<"password" | "passkey">();
  const [tried, setTried] = useState(false);
  const missing = (text: string) => (tried && text.trim() === "" ? t("form.required") : undefined);

  const run = async (by: "password" | "passkey", act: () => Promise<void>) => {
    setBusy(by);
    setFailure(undefined);
    try {
      await act();
    } catch (reason) {
      if (asProblem(reason).code === "second-factor-required") {
        setCode("");
        setTried(false);
      } else {
        setFailure(reason);
      }
    } finally {
      setBusy(undefined);
    }
  };
  const submit = () => {
    setTried(true);
    if ([username, password, code ?? "-"].some((each) => each.trim() === "")) return;
    void run("password", () => session.signIn(username.trim(), password, code?.trim()));
  };

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {failure !== undefined && <ProblemView failure={failure} compact />}
      {code === undefined ? (
        <>
          {known === undefined && (
            <TextInput label={t("signIn.username")} name="username" autoComplete="username" autoFocus value={username} onChange={setUsername} error={missing(username)} />
          )}
          <PasswordInput
            label={t("signIn.password")}
            name="password"
            autoComplete="current-password"
            autoFocus={known !== undefined}
            value={password}
            onChange={setPassword}
            error={missing(password)}
          />
        </>
      ) : (
        <>
          <p className="text-muted">{t("signIn.codeText")}</p>
          <TextInput label={t("signIn.code")} name="code" autoComplete="one-time-code" autoFocus value={code} onChange={setCode} error={missing(code)} />
        </>
      )}
      <Button type="submit" fullWidth isPending={busy === "password"} isDisabled={busy === "passkey"}>
        {t("signIn.submit")}
      </Button>
      {code === undefined && knowsPasskeys() && (
        <Button
          variant="outline"
          fullWidth
          isPending={busy === "passkey"}
          isDisabled={busy === "password"}
          onPress={() => void run("passkey", async () => session.signInWithPasskey(await answerWithPasskey(await session.passkeyRequest())))}
        >
          <KeyRound aria-hidden="true" />
          {t("signIn.passkey")}
        </Button>
      )}
      {code !== undefined && (
        <Button
          variant="ghost"
          fullWidth
          onPress={() => {
            setCode(undefined);
            setFailure(undefined);
          }}
        >
          {t("signIn.back")}
        </Button>
      )}
      {code === undefined && children}
    </form>
  );
}
