import { useTranslation } from "react-i18next";
import { PageTabs } from "../../components/PageTabs";

/** Who can sign in, what each may do, and which programs may call. */
export function PeopleTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t("menu.users")}
      tabs={[
        { to: "/users", label: t("users.title") },
        { to: "/roles", label: t("roles.title") },
        { to: "/api-keys", label: t("apiKeys.title") },
      ]}
    />
  );
}
