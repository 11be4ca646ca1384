import { CircleAlert, CircleCheck, CircleSlash, EyeOff, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { WatchStatus } from "../../api/types";
import { ProblemView } from "../../components/ProblemView";
import { useContactLost } from "../../contact";
import { useFormat } from "../../format/useFormat";

const LOOKS = {
  unknown: { icon: EyeOff, tone: "text-warning-soft-foreground" },
  off: { icon: CircleSlash, tone: "text-danger-soft-foreground" },
  trouble: { icon: CircleAlert, tone: "text-danger-soft-foreground" },
  doubt: { icon: TriangleAlert, tone: "text-warning-soft-foreground" },
  well: { icon: CircleCheck, tone: "text-success-soft-foreground" },
};
const DOUBTED = ["SUSPECT", "FLAPPING", "RECOVERED"];

/** The whole state in one sentence, and what has to be known before it is believed. */
export function StatusBanner({ status, failure }: { status: WatchStatus; failure: unknown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lost = useContactLost() || failure != null;
  const unwell = status.parts.filter(({ phase }) => phase !== "HEALTHY");
  const failed = unwell.filter(({ phase }) => !DOUBTED.includes(phase));
  const state = stateOf();
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <section aria-label={t("watch.whole")} className="panel flex flex-col gap-2 p-4">
      <p role="status" className={`flex items-center gap-2 text-base font-semibold ${tone}`}>
        <Icon aria-hidden="true" className="size-5 shrink-0" />
        {sentence()}
      </p>
      <p className="figure text-xs whitespace-normal text-muted">{t("watch.asOf", { time: format.instant(status.at), count: status.parts.length })}</p>
      {status.mode === "REHEARSE" && <p>{t("watch.rehearsed")}</p>}
      {!status.watchingHere && status.mode !== "OFF" && <p>{t("watch.elsewhere")}</p>}
      <Outside deadman={status.deadman} />
      {failure != null && <ProblemView failure={failure} compact />}
    </section>
  );

  function stateOf(): keyof typeof LOOKS {
    if (lost) return "unknown";
    if (status.mode === "OFF") return "off";
    if (failed.length > 0) return "trouble";
    if (unwell.length > 0) return "doubt";
    return status.parts.length === 0 ? "unknown" : "well";
  }

  function sentence(): string {
    if (lost) return t("watch.lost");
    switch (state) {
      case "off":
        return t("watch.off");
      case "trouble":
        return t("watch.failed", { count: failed.length });
      case "doubt":
        return t("watch.doubt", { count: unwell.length });
      case "well":
        return t("watch.well", { count: status.parts.length });
      case "unknown":
        return t("watch.nothing");
    }
  }
}

/** Who notices when the watchdog itself stands still. */
function Outside({ deadman }: { deadman: WatchStatus["deadman"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (deadman.phase) {
    case "ANSWERED":
    case "SILENT":
      return null;
    case "NOT_CONFIGURED":
      return <p className="text-muted">{t("watch.outside.none")}</p>;
    case "FAILING":
      return (
        <p className="text-warning-soft-foreground">
          {deadman.failingSince == null ? t("watch.outside.failing") : t("watch.outside.failingSince", { since: format.instant(deadman.failingSince) })}
          {deadman.failure != null && (
            <span lang="en" className="block">
              {deadman.failure}
            </span>
          )}
        </p>
      );
  }
}
