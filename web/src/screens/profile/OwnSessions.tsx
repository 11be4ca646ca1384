import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, answered, api } from "../../api/client";
import { ownSessionsQuery } from "../../api/peopleQueries";
import type { OpenSession } from "../../api/types";
import { Bone } from "../../components/Bone";
import { CommandButton } from "../../components/CommandButton";
import { ProblemView } from "../../components/ProblemView";
import { SessionList } from "../../components/SessionList";

export function OwnSessions() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(ownSessionsQuery());
  const renew = () => queries.invalidateQueries({ queryKey: ownSessionsQuery().queryKey });
  const end = async (session: OpenSession) => {
    await answered(api.DELETE("/api/profile/sessions/{id}", { params: { path: { id: session.id } } }));
    await renew();
  };
  const endOthers = async () => {
    await answer(api.DELETE("/api/profile/sessions"));
    await renew();
  };
  if (data === undefined) return error === null ? <Bone className="h-20" /> : <ProblemView failure={error} onRetry={() => void refetch()} compact />;
  return (
    <div className="flex flex-col gap-4">
      <SessionList sessions={data} onEnd={end} />
      {data.some(({ current }) => !current) && (
        <CommandButton
          label={t("sessions.endOthers")}
          confirm={{ impact: t("sessions.endOthersImpact"), label: t("sessions.endOthersSurely") }}
          act={endOthers}
        />
      )}
    </div>
  );
}
