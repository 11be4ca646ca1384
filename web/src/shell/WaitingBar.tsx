import { Hourglass } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { patience } from "../api/patience";
import { useSecondsUntil } from "../components/useSecondsUntil";
import { waitText } from "../format/time";

/** Says when requests go on that the platform has asked to wait. They are sent again by themselves. */
export function WaitingBar() {
  const until = useSyncExternalStore(patience.subscribe, patience.get);
  return until === undefined ? null : <Bar until={until} />;
}

function Bar({ until }: { until: number }) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(until);
  return (
    <div className="no-print pointer-events-none fixed inset-x-0 top-16 z-60 flex justify-center px-4">
      <p role="status" className="panel flex items-start gap-2 px-4 py-2 shadow-[0_8px_32px_-16px_oklch(0.2_0.03_258/0.4)]">
        <Hourglass aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning-soft-foreground" />
        <span>
          {t("waiting.text")}{" "}
          <span aria-live="off" className="figure font-medium">
            {waitText(seconds)}
          </span>
        </span>
      </p>
    </div>
  );
}
