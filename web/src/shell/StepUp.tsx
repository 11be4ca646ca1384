import { Button, Modal } from "@heroui/react";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answerWithPasskey, knowsPasskeys } from "../api/passkey";
import { proofs } from "../api/proofs";
import { session } from "../api/session";
import type { Proof } from "../api/types";
import { PasswordInput } from "../components/PasswordInput";
import { ProblemView } from "../components/ProblemView";
import { TextInput } from "../components/TextInput";

type By = "password" | "code";

/** Asks for a fresh proof because a request waits for one; the request is then sent again by itself. */
export function StepUp() {
  const { t } = useTranslation();
  const [by, setBy] = useState<By>("password");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState<By | "passkey">();
  const missing = tried && typed.trim() === "" ? t("form.required") : undefined;
  const prove = async (kind: By | "passkey", proof: () => Promise<Proof>) => {
    setBusy(kind);
    setFailure(undefined);
    try {
      await session.prove(await proof());
      proofs.end(true);
    } catch (reason) {
      setFailure(reason);
      setBusy(undefined);
    }
  };
  const submit = () => {
    setTried(true);
    if (typed.trim() !== "") void prove(by, () => Promise.resolve(by === "password" ? { password: typed } : { code: typed.trim() }));
  };
  const turnTo = (kind: By) => {
    setBy(kind);
    setTyped("");
    setTried(false);
    setFailure(undefined);
  };
  return (
    <Modal.Backdrop isOpen isDismissable={false} onOpenChange={(open) => !open && proofs.end(false)}>
      <Modal.Container size="sm">
        <Modal.Dialog>
          <Modal.Header>
            <Modal.Heading>{t("stepUp.title")}</Modal.Heading>
          </Modal.Header>
          <form
            noValidate
            className="mt-2 flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <p className="text-muted">{t("stepUp.text")}</p>
            {failure !== undefined && <ProblemView failure={failure} compact />}
            {by === "password" ? (
              <PasswordInput label={t("signIn.password")} name="proof" autoComplete="current-password" autoFocus value={typed} onChange={setTyped} error={missing} />
            ) : (
              <TextInput key="code" label={t("signIn.code")} name="proof" autoComplete="one-time-code" autoFocus value={typed} onChange={setTyped} error={missing} />
            )}
            <div className="flex flex-wrap gap-x-4 gap-y-2">
              <Button size="sm" variant="ghost" className="px-0 text-link" onPress={() => turnTo(by === "password" ? "code" : "password")}>
                {by === "password" ? t("stepUp.withCode") : t("stepUp.withPassword")}
              </Button>
              {knowsPasskeys() && (
                <Button
                  size="sm"
                  variant="ghost"
                  className="px-0 text-link"
                  isPending={busy === "passkey"}
                  onPress={() => void prove("passkey", async () => ({ passkey: await answerWithPasskey(await session.passkeyRequest()) }))}
                >
                  <KeyRound aria-hidden="true" />
                  {t("stepUp.withPasskey")}
                </Button>
              )}
            </div>
            <div className="flex justify-end gap-2">
              <Button variant="ghost" onPress={() => proofs.end(false)}>
                {t("stepUp.cancel")}
              </Button>
              <Button type="submit" isPending={busy === by} isDisabled={busy === "passkey"}>
                {t("stepUp.submit")}
              </Button>
            </div>
          </form>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
