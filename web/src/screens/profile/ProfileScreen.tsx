import { toast } from "@heroui/react";
import { useContext, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../components/Page";
import { nameOf } from "../../i18n/lookup";
import { UserContext } from "../../shell/user";
import { PasswordForm } from "./PasswordForm";

export function ProfileScreen() {
  const { t } = useTranslation();
  const user = useContext(UserContext);
  if (user === undefined) return null;
  return (
    <Page title={t("user.profile")}>
      <div className="grid max-w-4xl items-start gap-4 lg:grid-cols-2">
        <Section title={t("profile.account")}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
            <Row label={t("profile.name")}>{user.displayName}</Row>
            <Row label={t("signIn.username")}>{user.username}</Row>
            <Row label={t("profile.roles")}>{user.roles.map((role) => nameOf("role", role)).join(", ")}</Row>
          </dl>
        </Section>
        <Section title={t("password.title")}>
          <PasswordForm onChanged={() => toast.success(t("password.changed"))} />
        </Section>
      </div>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel p-4">
      <h2 className="mb-3 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 truncate">{children}</dd>
    </>
  );
}
