import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { alertQuery } from "../../api/alertQueries";
import type { Alert, AlertDetail } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { ProblemView } from "../../components/ProblemView";
import { DrawerSection } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { useAllowed } from "../../shell/user";
import { AlertActions } from "./AlertActions";
import { AlertBadges, SeverityBadge } from "./AlertBadges";
import { said } from "./said";

/** One alert: what, since when, what happened to it, and what can be done about it. */
export function AlertDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const format = useFormat();
  const may = useAllowed("system:write");
  const { data, error, refetch } = useQuery(alertQuery(id));
  return (
    <SideDrawer title={data === undefined ? t("menu.alerts") : said(data.alert.title, format.language)} phone={phone} onClose={onClose}>
      {data === undefined && (error === null ? <Bone className="h-64" /> : <ProblemView failure={error} onRetry={() => void refetch()} />)}
      {data !== undefined && (
        <div className="flex flex-col gap-6">
          <About alert={data.alert} />
          <DrawerSection title={t("alerts.happenings")}>
            <Happenings happenings={data.happenings} />
          </DrawerSection>
          {data.alert.state !== "RESOLVED" && may && <AlertActions alert={data.alert} />}
        </div>
      )}
    </SideDrawer>
  );
}

function About({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const format = useFormat();
  const detail = said(alert.detail, format.language);
  return (
    <div className="flex flex-col gap-4">
      {detail !== "" && <p>{detail}</p>}
      <Facts>
        <Fact label={t("alerts.severityLabel")}>
          <SeverityBadge severity={alert.severity} />
        </Fact>
        <Fact label={t("field.state")}>
          <AlertBadges alert={alert} />
        </Fact>
        <Fact label={t("alerts.since")}>{format.instant(alert.since)}</Fact>
        <Fact label={t("alerts.duration")}>{format.age(alert.seconds)}</Fact>
        <Fact label={t("alerts.outcome")}>{alert.outcome == null ? null : said(alert.outcome, format.language)}</Fact>
        <Fact label={t("alerts.silencedUntil")}>{alert.silencedUntil == null ? null : format.minute(alert.silencedUntil)}</Fact>
        <Fact label={t("alerts.explainedBy")}>
          {alert.explainedBy == null ? null : (
            <Link to="/alerts" search={{ item: alert.explainedBy }} className="text-link hover:underline">
              {t("alerts.cause")}
            </Link>
          )}
        </Fact>
        <Fact label={t("alerts.notices")}>{format.count(alert.notices)}</Fact>
        <Fact label={t("alerts.escalatedAt")}>{alert.escalatedAt == null ? null : format.instant(alert.escalatedAt)}</Fact>
      </Facts>
    </div>
  );
}

function Happenings({ happenings }: { happenings: AlertDetail["happenings"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className="flex flex-col gap-2">
      {happenings.map(({ at, kind, by, note }, index) => (
        <li key={index} className="grid grid-cols-[auto_1fr] gap-x-4">
          <span className="figure text-muted">{format.instant(at)}</span>
          <span>
            {t(`alerts.happened.${kind}`)}
            {by != null && ` · ${by}`}
            {note != null && <span className="block text-muted">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
