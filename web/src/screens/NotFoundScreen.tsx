import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../components/EmptyState";
import { useDocumentTitle } from "../components/Page";

export function NotFoundScreen() {
  const { t } = useTranslation();
  useDocumentTitle(t("notFound.title"));
  return (
    <div className="p-4 pt-[10dvh] md:p-6">
      <h1 className="sr-only">{t("notFound.title")}</h1>
      <EmptyState icon={Compass} title={t("notFound.title")} text={t("notFound.text")}>
        <Link to="/" className="button button--primary button--md">
          {t("notFound.home")}
        </Link>
      </EmptyState>
    </div>
  );
}
