import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, answered, api } from "../../api/client";
import { userSessionsQuery } from "../../api/peopleQueries";
import type { OpenSession } from "../../api/types";
import { Bone } from "../../components/Bone";
import { CommandButton } from "../../components/CommandButton";
import { ProblemView } from "../../components/ProblemView";
import { SessionList } from "../../components/SessionList";
import { useUserRenewal } from "./useUserRenewal";

/** Where a person is signed in; each of it can be ended by whoever administers people. */
export function UserSessions({ id, may }: { id: string; may: boolean }) {
  const { t } = useTranslation();
  const renew = useUserRenewal();
  const { data, error, refetch } = useQuery(userSessionsQuery(id));
  const end = async (session: OpenSession) => {
    await answered(api.DELETE("/api/users/{id}/sessions/{session}", { params: { path: { id, session: session.id } } }));
    await renew();
  };
  const endAll = async () => {
    await answer(api.DELETE("/api/users/{id}/sessions", { params: { path: { id } } }));
    await renew();
  };
  if (data === undefined) return error === null ? <Bone className="h-20" /> : <ProblemView failure={error} onRetry={() => void refetch()} compact />;
  return (
    <div className="flex flex-col gap-4">
      <SessionList sessions={data} onEnd={may ? end : undefined} />
      {may && data.some(({ current }) => !current) && (
        <CommandButton label={t("sessions.endAll")} confirm={{ impact: t("sessions.endAllImpact"), label: t("sessions.endAllSurely") }} act={endAll} />
      )}
    </div>
  );
}
