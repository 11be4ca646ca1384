import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { uptimeQuery } from "../../api/systemQueries";
import type { Uptime } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { FigureText } from "../../components/FigureText";
import { ProblemView } from "../../components/ProblemView";
import { Section } from "../../components/Section";
import { UptimeBars } from "../../components/UptimeBars";
import { useFormat } from "../../format/useFormat";
import { BurnTable } from "./BurnTable";
import { RecordTable } from "./RecordTable";
import { SystemPage } from "./SystemPage";

/** Whether the promise was kept that data is fresh while markets are open, and how failures were handled. */
export function UptimeScreen() {
  const { data, error, refetch } = useQuery(uptimeQuery());
  return (
    <SystemPage>
      {data === undefined && error !== null && <ProblemView failure={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Bone className="h-96 rounded-lg" />}
      {data !== undefined && error !== null && <ProblemView failure={error} onRetry={() => void refetch()} compact />}
      {data !== undefined && <Kept uptime={data} />}
    </SystemPage>
  );
}

function Kept({ uptime }: { uptime: Uptime }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Section title={t("uptime.title")}>
        <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem] [&>*]:min-w-0">
          <UptimeBars label={t("uptime.title")} days={uptime.days} objective={uptime.objective} />
          <Facts>
            <Fact label={t("uptime.availability")}>
              <FigureText figure={uptime.availability} />
            </Fact>
            <Fact label={t("uptime.objective")}>{format.share(uptime.objective)}</Fact>
            <Fact label={t("uptime.budgetSpent")}>
              <FigureText figure={uptime.budgetSpent} />
            </Fact>
            <Fact label={t("uptime.asOf")}>{format.instant(uptime.to)}</Fact>
          </Facts>
        </div>
        <p className="mt-4 max-w-3xl text-muted">{t("uptime.meaning")}</p>
      </Section>
      <BurnTable burns={uptime.burns} />
      <div className="grid items-start gap-4 xl:grid-cols-2 [&>*]:min-w-0">
        <RecordTable title={t("uptime.incidents")} record={uptime.incidents} none={t("uptime.noIncidents")} />
        <RecordTable title={t("uptime.drills")} record={uptime.drills} none={t("uptime.noDrills")} />
      </div>
    </>
  );
}
