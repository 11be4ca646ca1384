import { CircleDashed, CircleSlash, HeartPulse, Hourglass, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Health } from "../api/types";
import { StatusBadge, type Tone } from "./StatusBadge";

const LOOKS: Record<Health, { tone: Tone; icon: LucideIcon }> = {
  HEALTHY: { tone: "live", icon: HeartPulse },
  DEGRADED: { tone: "stale", icon: TriangleAlert },
  DOWN: { tone: "danger", icon: CircleSlash },
  WAITING: { tone: "manual", icon: Hourglass },
  UNWATCHED: { tone: "manual", icon: CircleDashed },
};

/** How well an account can be seen. */
export function HealthBadge({ health }: { health: Health }) {
  const { t } = useTranslation();
  return <StatusBadge {...LOOKS[health]} label={t(`health.status.${health}`)} hint={t(`health.hint.${health}`)} />;
}
