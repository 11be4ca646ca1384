import { BellOff, BellRing, CircleAlert, CircleCheck, GitFork, Info, TriangleAlert, UserCheck, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Alert } from "../../api/types";
import { StatusBadge, type Tone } from "../../components/StatusBadge";

const SEVERITIES: Record<Alert["severity"], { tone: Tone; icon: LucideIcon }> = {
  CRITICAL: { tone: "danger", icon: CircleAlert },
  WARNING: { tone: "stale", icon: TriangleAlert },
  INFO: { tone: "manual", icon: Info },
};

const STATES: Record<Alert["state"], { tone: Tone; icon: LucideIcon }> = {
  OPENED: { tone: "danger", icon: BellRing },
  ACKNOWLEDGED: { tone: "statement", icon: UserCheck },
  RESOLVED: { tone: "live", icon: CircleCheck },
};

export function SeverityBadge({ severity }: { severity: Alert["severity"] }) {
  const { t } = useTranslation();
  return <StatusBadge {...SEVERITIES[severity]} label={t(`alerts.severity.${severity}`)} />;
}

/** How it stands, and why nobody is told of it where that is so. */
export function AlertBadges({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const open = alert.state !== "RESOLVED";
  return (
    <span className="inline-flex flex-wrap gap-1">
      <StatusBadge {...STATES[alert.state]} label={t(`alerts.state.${alert.state}`)} />
      {open && alert.silencedUntil != null && <StatusBadge tone="manual" icon={BellOff} label={t("alerts.silenced")} />}
      {open && alert.explainedBy != null && <StatusBadge tone="manual" icon={GitFork} label={t("alerts.explained")} />}
    </span>
  );
}
