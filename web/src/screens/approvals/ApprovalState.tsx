import { CircleCheck, CircleSlash, CircleX, Hourglass, Undo2, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Approval } from "../../api/types";
import { StatusBadge, type Tone } from "../../components/StatusBadge";

const LOOKS: Record<Approval["state"], { tone: Tone; icon: LucideIcon }> = {
  OPEN: { tone: "stale", icon: Hourglass },
  APPROVED: { tone: "live", icon: CircleCheck },
  REJECTED: { tone: "danger", icon: CircleX },
  WITHDRAWN: { tone: "manual", icon: Undo2 },
  EXPIRED: { tone: "manual", icon: CircleSlash },
};

export function ApprovalState({ state }: { state: Approval["state"] }) {
  const { t } = useTranslation();
  return <StatusBadge {...LOOKS[state]} label={t(`approvals.state.${state}`)} />;
}
