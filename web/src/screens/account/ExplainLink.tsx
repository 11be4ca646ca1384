import { Link } from "@tanstack/react-router";
import { SquareFunction } from "lucide-react";
import { useTranslation } from "react-i18next";

const LOOK =
  "inline-flex size-6 items-center justify-center rounded-sm text-muted opacity-60 hover:text-accent hover:opacity-100 focus-visible:opacity-100";

/** Opens the explanation of a figure; the explanation has an address of its own. */
export function ExplainLink({ statistic, label }: { statistic: string; label: string }) {
  const text = useName(label);
  return (
    <Link
      to="."
      search={(search: object) => ({ ...search, explain: statistic })}
      resetScroll={false}
      title={text}
      aria-label={text}
      className={LOOK}
    >
      <Sign />
    </Link>
  );
}

/** Opens the reconciliation, which is how a balance is explained: by every deal that made it. */
export function ReconciliationLink({ label }: { label: string }) {
  const text = useName(label);
  return (
    <Link from="/accounts/$accountId" to="/accounts/$accountId/reconciliation" title={text} aria-label={text} className={LOOK}>
      <Sign />
    </Link>
  );
}

function Sign() {
  return <SquareFunction aria-hidden="true" className="size-3.5" />;
}

function useName(label: string): string {
  const { t } = useTranslation();
  return t("explain.open", { name: label });
}
