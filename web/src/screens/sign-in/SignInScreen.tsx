import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Frame } from "./Frame";
import { SignInForm } from "./SignInForm";

export function SignInScreen() {
  const { t } = useTranslation();
  return (
    <Frame title={t("signIn.title")}>
      <SignInForm>
        <Link to="/forgotten-password" className="self-center text-link hover:underline">
          {t("signIn.forgotten")}
        </Link>
        <Link to="/status" className="self-center text-link hover:underline">
          {t("status.link")}
        </Link>
      </SignInForm>
    </Frame>
  );
}
