import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { incidentQuery, watchStatusQuery } from "../../api/systemQueries";
import type { Incident } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { ProblemView } from "../../components/ProblemView";
import { DrawerSection } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { SeverityBadge } from "../alerts/AlertBadges";
import { IncidentBadges } from "./badges";
import { Timeline } from "./Timeline";

const MOST_NAMES = 12;

/** One incident: what failed, how long it took, and each step of it with its second. */
export function IncidentDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { data, error, refetch } = useQuery(incidentQuery(id));
  return (
    <SideDrawer title={data?.incident.name ?? t("incidents.one")} phone={phone} onClose={onClose}>
      {data === undefined && (error === null ? <Bone className="h-64" /> : <ProblemView failure={error} onRetry={() => void refetch()} />)}
      {data !== undefined && (
        <div className="flex flex-col gap-6">
          <About incident={data.incident} />
          <DrawerSection title={t("incidents.steps")}>
            <Timeline story={data} />
          </DrawerSection>
          {error !== null && <ProblemView failure={error} compact />}
        </div>
      )}
    </SideDrawer>
  );
}

function About({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="flex flex-col gap-4">
      <p>{t(`watch.cause.${incident.cause}`)}</p>
      <Facts>
        <Fact label={t("alerts.severityLabel")}>
          <SeverityBadge severity={incident.severity} />
        </Fact>
        <Fact label={t("field.state")}>
          <IncidentBadges incident={incident} />
        </Fact>
        <Fact label={t("incidents.began")}>{format.instant(incident.began)}</Fact>
        <Fact label={t("incidents.toDetect")}>{format.between(incident.began, incident.detected)}</Fact>
        <Fact label={t("incidents.toRestore")}>{incident.restored == null ? t("incidents.notYet") : format.between(incident.began, incident.restored)}</Fact>
        <Fact label={t("incidents.toClose")}>{incident.closed == null ? t("incidents.notYet") : format.between(incident.began, incident.closed)}</Fact>
        <Fact label={t("incidents.into")}>
          {incident.into == null ? null : (
            <Link to="/system/incidents" search={{ item: incident.into }} className="text-link hover:underline">
              {t("incidents.cause")}
            </Link>
          )}
        </Fact>
        <Fact label={t("incidents.symptoms")}>{incident.symptoms.length === 0 ? null : <Symptoms parts={incident.symptoms} />}</Fact>
      </Facts>
    </div>
  );
}

function Symptoms({ parts }: { parts: string[] }) {
  const { t } = useTranslation();
  const known = useQuery(watchStatusQuery()).data?.parts;
  const names = parts.slice(0, MOST_NAMES).map((name) => known?.find(({ part }) => part === name)?.name ?? name);
  const more = parts.slice(MOST_NAMES).length;
  return (
    <>
      {names.join(", ")}
      {more > 0 && ` ${t("incidents.andMore", { count: more })}`}
    </>
  );
}
