import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dispatchQuery } from "../../api/systemQueries";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { ProblemView } from "../../components/ProblemView";
import { DrawerSection } from "../../components/Section";
import { useFormat } from "../../format/useFormat";
import { ProgressBadge, RunLink } from "./RunBadge";

/** What becomes of a demand, asked for until it is over. */
export function FollowedRun({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(dispatchQuery(id));
  return (
    <DrawerSection title={t("workflows.followed")}>
      {data === undefined && (error === null ? <Bone className="h-24" /> : <ProblemView failure={error} onRetry={() => void refetch()} compact />)}
      {data !== undefined && (
        <div role="status" className="flex flex-col gap-2">
          <Facts>
            <Fact label={t("field.state")}>
              <ProgressBadge progress={data.progress} />
            </Fact>
            <Fact label={t("workflows.demandedAt")}>{format.instant(data.at)}</Fact>
            <Fact label={t("workflows.one")}>{data.run == null ? null : <RunLink run={data.run} />}</Fact>
            <Fact label={t("workflows.began")}>{data.run == null ? null : format.instant(data.run.createdAt)}</Fact>
            <Fact label={t("workflows.changed")}>{data.run == null ? null : format.instant(data.run.updatedAt)}</Fact>
          </Facts>
          <p>{t(`workflows.progressHint.${data.progress}`)}</p>
          {data.detail != null && (
            <p lang="en" className="text-muted">
              {data.detail}
            </p>
          )}
        </div>
      )}
    </DrawerSection>
  );
}
