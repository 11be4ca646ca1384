import { Link } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Permission } from "../api/types";
import { EmptyState } from "../components/EmptyState";
import { useDocumentTitle } from "../components/Page";

/** Stands in place of a screen that the person may not open. */
export function NoPermissionScreen({ permission }: { permission: Permission }) {
  const { t } = useTranslation();
  useDocumentTitle(t("noPermission.title"));
  return (
    <div className="p-4 pt-[10dvh] md:p-6">
      <h1 className="sr-only">{t("noPermission.title")}</h1>
      <EmptyState icon={Lock} title={t("noPermission.title")} text={t("noPermission.text", { permission })}>
        <Link to="/" className="button button--primary button--md">
          {t("notFound.home")}
        </Link>
      </EmptyState>
    </div>
  );
}
