import { Link } from "@tanstack/react-router";
import { SquareFunction } from "lucide-react";
import { useTranslation } from "react-i18next";

/** Opens the explanation of a figure; the explanation has an address of its own. */
export function ExplainLink({ statistic, label }: { statistic: string; label: string }) {
  const { t } = useTranslation();
  const text = t("explain.open", { name: label });
  return (
    <Link
      to="."
      search={(search: object) => ({ ...search, explain: statistic })}
      resetScroll={false}
      title={text}
      aria-label={text}
      className="inline-flex size-6 items-center justify-center rounded-sm text-muted opacity-60 hover:text-accent hover:opacity-100 focus-visible:opacity-100"
    >
      <SquareFunction aria-hidden="true" className="size-3.5" />
    </Link>
  );
}
