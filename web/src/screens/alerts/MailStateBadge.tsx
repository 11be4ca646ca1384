import { CircleCheck, CircleX, Hourglass, MailX, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MailState } from "../../api/types";
import { StatusBadge, type Tone } from "../../components/StatusBadge";

const LOOKS: Record<MailState, { tone: Tone; icon: LucideIcon }> = {
  WAITING: { tone: "stale", icon: Hourglass },
  SENT: { tone: "live", icon: CircleCheck },
  FAILED: { tone: "danger", icon: CircleX },
  NOT_SENT: { tone: "manual", icon: MailX },
};

export function MailStateBadge({ state }: { state: MailState }) {
  const { t } = useTranslation();
  return <StatusBadge {...LOOKS[state]} label={t(`mails.state.${state}`)} />;
}
