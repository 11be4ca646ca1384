import { useTranslation } from "react-i18next";
import { PageTabs } from "../../components/PageTabs";

/** What people have to know, and the mail that tells them. */
export function AlertTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t("menu.alerts")}
      tabs={[
        { to: "/alerts", label: t("menu.alerts") },
        { to: "/mails", label: t("mails.title") },
      ]}
    />
  );
}
