import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../components/Page";
import { PageTabs } from "../../components/PageTabs";

/** What all screens of the system's health have in common. */
export function SystemPage({ fill = false, actions, children }: { fill?: boolean; actions?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={t("menu.system")} fill={fill} actions={actions}>
      <PageTabs
        label={t("menu.system")}
        tabs={[
          { to: "/system", label: t("systemTab.now") },
          { to: "/system/incidents", label: t("systemTab.incidents") },
          { to: "/system/uptime", label: t("systemTab.uptime") },
          { to: "/system/drills", label: t("systemTab.drills") },
          { to: "/system/freshness", label: t("systemTab.freshness") },
          { to: "/system/workflows", label: t("systemTab.workflows") },
          { to: "/system/components", label: t("system.components") },
        ]}
      />
      {children}
    </Page>
  );
}
