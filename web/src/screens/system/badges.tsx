import { Activity, CircleAlert, CircleCheck, CircleSlash, HeartPulse, Hourglass, Repeat, Search, UserRound, Wrench, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Incident, Phase } from "../../api/types";
import { StatusBadge, type Tone } from "../../components/StatusBadge";

const PHASES: Record<Phase, { tone: Tone; icon: LucideIcon }> = {
  HEALTHY: { tone: "live", icon: HeartPulse },
  SUSPECT: { tone: "stale", icon: Search },
  FAILED: { tone: "danger", icon: CircleSlash },
  HEALING: { tone: "statement", icon: Wrench },
  VERIFYING: { tone: "statement", icon: Hourglass },
  RECOVERED: { tone: "live", icon: CircleCheck },
  MANUAL_REQUIRED: { tone: "danger", icon: UserRound },
  FLAPPING: { tone: "stale", icon: Repeat },
};

/** How a part is, as the watchdog judges it. */
export function PhaseBadge({ phase }: { phase: Phase }) {
  const { t } = useTranslation();
  return <StatusBadge {...PHASES[phase]} label={t(`watch.phase.${phase}`)} hint={t(`watch.phaseHint.${phase}`)} />;
}

/** Whether an incident is over, and whether a person was called. */
export function IncidentBadges({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex flex-wrap gap-1">
      <IncidentState incident={incident} />
      {incident.personNeeded && <StatusBadge tone="danger" icon={UserRound} label={t("incidents.personNeeded")} />}
      {incident.drill && <StatusBadge tone="simulated" icon={Activity} label={t("incidents.drill")} />}
    </span>
  );
}

function IncidentState({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  if (incident.into != null) return <StatusBadge tone="manual" icon={CircleCheck} label={t("incidents.state.absorbed")} />;
  if (incident.closed != null) return <StatusBadge tone="live" icon={CircleCheck} label={t("incidents.state.closed")} />;
  if (incident.restored != null) return <StatusBadge tone="statement" icon={Hourglass} label={t("incidents.state.restored")} />;
  return <StatusBadge tone="danger" icon={CircleAlert} label={t("incidents.state.open")} />;
}
