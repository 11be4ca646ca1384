import { Activity, Clock3, FileText, FlaskConical, PencilLine } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Provenance } from "../api/types";
import { useFormat } from "../format/useFormat";
import { useFreshness } from "../live/freshness";
import { StatusBadge } from "./StatusBadge";

/**
 * Where figures come from and whether they are alive. It ages by itself: when nothing newer comes,
 * for whatever reason, what was live turns stale after the silence that its source declares.
 */
export function ProvenanceBadge({ provenance }: { provenance: Provenance | null | undefined }) {
  const { t } = useTranslation();
  if (provenance == null) return <span className="text-muted">{t("figure.noData")}</span>;
  return <KnownProvenance provenance={provenance} />;
}

function KnownProvenance({ provenance }: { provenance: Provenance }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { source } = provenance;
  const observed = format.instant(provenance.observedAt);
  const hint = t("provenance.hint", { observed, received: format.instant(provenance.receivedAt) });
  const { stale, ageSeconds } = useFreshness(provenance);
  const age = format.age(ageSeconds);

  switch (source) {
    case "STATEMENT":
      return (
        <StatusBadge
          tone="statement"
          icon={FileText}
          label={t("provenance.statement", { date: format.date(provenance.observedAt) })}
          hint={t("provenance.statementHint", { observed, received: format.instant(provenance.receivedAt) })}
        />
      );
    case "MANUAL":
      return (
        <StatusBadge
          tone="manual"
          icon={PencilLine}
          label={t("provenance.manual", { date: format.date(provenance.observedAt) })}
          hint={hint}
        />
      );
    case "SIMULATED":
      return (
        <StatusBadge
          tone="simulated"
          icon={FlaskConical}
          label={stale ? t("provenance.simulatedStale", { age }) : t("provenance.simulated")}
          hint={t("provenance.simulatedHint", { observed })}
        />
      );
    case "LIVE":
      return stale ? (
        <StatusBadge tone="stale" icon={Clock3} label={t("provenance.stale", { age })} hint={hint} />
      ) : (
        <StatusBadge tone="live" icon={Activity} label={t("provenance.live")} hint={hint} />
      );
  }
}
