import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { publicStatusQuery } from "../../api/systemQueries";
import type { PublicIncident, PublicStatus } from "../../api/types";
import { Bone } from "../../components/Bone";
import { EmptyState } from "../../components/EmptyState";
import { FigureText } from "../../components/FigureText";
import { ProblemView } from "../../components/ProblemView";
import { useContactLost } from "../../contact";
import { useFormat } from "../../format/useFormat";
import { SeverityBadge } from "../alerts/AlertBadges";
import { Frame } from "../sign-in/Frame";

const LOOKS: Record<PublicStatus["state"], { icon: LucideIcon; tone: string }> = {
  OPERATIONAL: { icon: CircleCheck, tone: "text-success-soft-foreground" },
  DEGRADED: { icon: TriangleAlert, tone: "text-warning-soft-foreground" },
  DOWN: { icon: CircleAlert, tone: "text-danger-soft-foreground" },
  UNKNOWN: { icon: CircleHelp, tone: "text-muted" },
};

/** How FIDUS is, for whoever asks; it needs no session and names no account and no server. */
export function StatusScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(publicStatusQuery());
  return (
    <Frame title={t("status.title")} wide>
      <div className="flex flex-col gap-6">
        {data === undefined && error === null && <Bone className="h-48" />}
        {error !== null && <ProblemView failure={error} onRetry={() => void refetch()} compact />}
        {data !== undefined && <State status={data} failed={error !== null} />}
        {data !== undefined && <Incidents incidents={data.incidents} />}
        <Link to="/" className="self-center text-link hover:underline">
          {t("status.signIn")}
        </Link>
      </div>
    </Frame>
  );
}

function State({ status, failed }: { status: PublicStatus; failed: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lost = useContactLost() || failed;
  const state = lost ? "UNKNOWN" : status.state;
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <section aria-label={t("status.now")} className="flex flex-col gap-2">
      <p role="status" className={`flex items-center gap-2 text-base font-semibold ${tone}`}>
        <Icon aria-hidden="true" className="size-5 shrink-0" />
        {t(lost ? "status.lost" : `status.state.${state}`)}
      </p>
      <p>{t(`status.meaning.${state}`)}</p>
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
        <dt className="text-muted">{t("status.availability")}</dt>
        <dd className="text-end">
          <FigureText figure={status.availability} />
        </dd>
        <dt className="text-muted">{t("uptime.asOf")}</dt>
        <dd className="figure text-end">{format.instant(status.at)}</dd>
      </dl>
    </section>
  );
}

function Incidents({ incidents }: { incidents: PublicIncident[] }) {
  const { t } = useTranslation();
  if (incidents.length === 0) return <EmptyState icon={CircleCheck} title={t("status.none")} text={t("status.noneText")} />;
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">{t("status.incidents")}</h2>
      <ol className="divide-y divide-separator">
        {incidents.map((incident, place) => (
          <Incident key={place} incident={incident} />
        ))}
      </ol>
    </section>
  );
}

function Incident({ incident: { kind, severity, began, restored } }: { incident: PublicIncident }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">{t(`watch.kind.${kind}`)}</span>
        <SeverityBadge severity={severity} />
      </p>
      <p className="figure whitespace-normal text-muted">
        {restored == null ? t("status.open", { since: format.minute(began) }) : t("status.over", { began: format.minute(began), time: format.between(began, restored) })}
      </p>
    </li>
  );
}
