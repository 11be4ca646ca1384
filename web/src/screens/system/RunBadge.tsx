import { CircleCheck, CircleSlash, CircleX, ExternalLink, Hourglass, Loader, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dispatch, WorkflowRun } from "../../api/types";
import { StatusBadge, type Tone } from "../../components/StatusBadge";

/** How a run stands, in GitHub's own words where this app has none. */
export function RunBadge({ run }: { run: WorkflowRun }) {
  const { t } = useTranslation();
  if (run.status !== "completed") return <StatusBadge tone="statement" icon={Loader} label={t("workflows.progress.RUNNING")} />;
  switch (run.conclusion) {
    case "success":
      return <StatusBadge tone="live" icon={CircleCheck} label={t("workflows.progress.SUCCEEDED")} />;
    case "failure":
      return <StatusBadge tone="danger" icon={CircleX} label={t("workflows.progress.FAILED")} />;
    default:
      return <StatusBadge tone="stale" icon={CircleSlash} label={run.conclusion ?? t("figure.noData")} />;
  }
}

const LOOKS: Record<Dispatch["progress"], { tone: Tone; icon: LucideIcon }> = {
  WAITING: { tone: "stale", icon: Hourglass },
  RUNNING: { tone: "statement", icon: Loader },
  SUCCEEDED: { tone: "live", icon: CircleCheck },
  FAILED: { tone: "danger", icon: CircleX },
  NEVER_RAN: { tone: "danger", icon: CircleSlash },
  REFUSED: { tone: "danger", icon: CircleX },
  UNKNOWN: { tone: "manual", icon: CircleSlash },
};

export function ProgressBadge({ progress }: { progress: Dispatch["progress"] }) {
  const { t } = useTranslation();
  return <StatusBadge {...LOOKS[progress]} label={t(`workflows.progress.${progress}`)} />;
}

/** Where GitHub shows a run. */
export function RunLink({ run }: { run: WorkflowRun }) {
  const { t } = useTranslation();
  return (
    <a href={run.page} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 text-link hover:underline">
      {t("workflows.run", { number: run.number })}
      <ExternalLink aria-hidden="true" className="size-3" />
      <span className="sr-only">{t("workflows.newWindow")}</span>
    </a>
  );
}
