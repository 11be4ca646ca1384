import { Button, Modal } from "@heroui/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { session } from "../api/session";
import type { User } from "../api/types";
import { ProblemView } from "../components/ProblemView";
import { TextInput } from "../components/TextInput";

/** Asks for the password where the session has ended. The screen behind it keeps what was typed. */
export function RenewSession({ user }: { user: User }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    try {
      await session.signIn(user.username, password);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal.Backdrop isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal.Container size="sm">
        <Modal.Dialog>
          <Modal.Header>
            <Modal.Heading>{t("signIn.expired")}</Modal.Heading>
          </Modal.Header>
          <form
            className="mt-2 flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <p className="text-muted">{t("signIn.expiredText", { name: user.displayName })}</p>
            {failure !== undefined && <ProblemView failure={failure} compact />}
            <TextInput
              label={t("signIn.password")}
              type="password"
              autoComplete="current-password"
              autoFocus
              value={password}
              onChange={setPassword}
            />
            <div className="flex justify-end gap-2">
              <Button variant="ghost" onPress={() => void session.signOut().catch(() => undefined)}>
                {t("user.signOut")}
              </Button>
              <Button type="submit" isPending={busy}>
                {t("signIn.submit")}
              </Button>
            </div>
          </form>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
