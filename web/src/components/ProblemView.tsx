import { Button } from "@heroui/react";
import { RotateCcw, TriangleAlert, Unplug } from "lucide-react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { waitText } from "../format/time";
import { problemText } from "../i18n/problems";
import { useSecondsUntil } from "./useSecondsUntil";

/** What went wrong, what to do about it, and the id under which the platform's log knows it. */
export function ProblemView(props: { failure: unknown; onRetry?: () => void; compact?: boolean }) {
  const { failure, onRetry, compact = false } = props;
  const { t } = useTranslation();
  const problem = asProblem(failure);
  const text = problemText(problem);
  const Icon = problem.code === "unreachable" ? Unplug : TriangleAlert;
  return (
    <div role="alert" className={`flex gap-3 ${compact ? "" : "panel p-4"}`}>
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />
      <div className="min-w-0 flex-1 space-y-1">
        <p className="font-semibold">{text.title}</p>
        {text.detail !== undefined && <p lang="en" className="break-words text-muted">
            {text.detail}
          </p>}
        {text.action !== undefined && <p>{text.action}</p>}
        {problem.again !== undefined && <Again at={problem.again} />}
        {problem.document.errors?.map(({ field, message }) => (
          <p key={field} className="text-muted">
            <span className="font-medium">{field}</span>: {message}
          </p>
        ))}
        {problem.document.incident !== undefined && (
          <p className="text-xs text-muted">
            {t("problem.incident")} <code className="figure select-all">{problem.document.incident}</code>
          </p>
        )}
        {onRetry !== undefined && problem.transient && (
          <Button size="sm" variant="outline" className="mt-2" onPress={onRetry}>
            <RotateCcw aria-hidden="true" />
            {t("action.retry")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** From when on the platform listens again. It is not read out each second. */
function Again({ at }: { at: number }) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(at);
  return (
    <p aria-live="off" className="figure font-medium whitespace-normal">
      {seconds > 0 ? t("problem.again", { time: waitText(seconds) }) : t("problem.againNow")}
    </p>
  );
}
