import { Button } from "@heroui/react";
import { useTranslation } from "react-i18next";
import { session } from "../../api/session";
import { PasswordForm } from "../profile/PasswordForm";
import { Frame } from "./Frame";

/** The one-time password must go before anything else is shown. */
export function FirstPasswordScreen() {
  const { t } = useTranslation();
  return (
    <Frame title={t("password.firstTitle")}>
      <p className="mb-4 text-muted">{t("password.firstText")}</p>
      <PasswordForm wide />
      <Button variant="ghost" fullWidth className="mt-2" onPress={() => void session.signOut().catch(() => undefined)}>
        {t("user.signOut")}
      </Button>
    </Frame>
  );
}
