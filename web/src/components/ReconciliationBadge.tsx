import { CheckCheck, CircleDashed, FileWarning, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ReconciliationStatus } from "../api/types";
import { StatusBadge, type Tone } from "./StatusBadge";

const LOOKS: Record<ReconciliationStatus, { tone: Tone; icon: LucideIcon }> = {
  RECONCILED: { tone: "live", icon: CheckCheck },
  BREAK: { tone: "danger", icon: TriangleAlert },
  INCOMPLETE: { tone: "stale", icon: FileWarning },
  NOT_CHECKED: { tone: "manual", icon: CircleDashed },
};

/** Whether the deals add up to the balance. */
export function ReconciliationBadge({ status }: { status: ReconciliationStatus }) {
  const { t } = useTranslation();
  return (
    <StatusBadge
      {...LOOKS[status]}
      label={t(`reconciliation.status.${status}`)}
      hint={t(`reconciliation.hint.${status}`)}
    />
  );
}
