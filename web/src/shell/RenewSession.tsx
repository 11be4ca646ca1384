import { Button, Modal } from "@heroui/react";
import { useTranslation } from "react-i18next";
import { session } from "../api/session";
import type { User } from "../api/types";
import { SignInForm } from "../screens/sign-in/SignInForm";

/** Asks to sign in again where the session has ended. The screen behind it keeps what was typed. */
export function RenewSession({ user }: { user: User }) {
  const { t } = useTranslation();
  return (
    <Modal.Backdrop isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal.Container size="sm">
        <Modal.Dialog>
          <Modal.Header>
            <Modal.Heading>{t("signIn.expired")}</Modal.Heading>
          </Modal.Header>
          <div className="mt-2 flex flex-col gap-4">
            <p className="text-muted">{t("signIn.expiredText", { name: user.displayName })}</p>
            <SignInForm username={user.username}>
              <Button variant="ghost" fullWidth onPress={() => void session.signOut().catch(() => undefined)}>
                {t("user.signOut")}
              </Button>
            </SignInForm>
          </div>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
