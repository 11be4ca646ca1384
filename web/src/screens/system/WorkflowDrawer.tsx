import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { workflowRunsQuery } from "../../api/systemQueries";
import type { Workflow, WorkflowName } from "../../api/types";
import { Bone } from "../../components/Bone";
import { CommandForm } from "../../components/CommandForm";
import { ProblemView } from "../../components/ProblemView";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { DrawerSection } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { useAllowed } from "../../shell/user";
import { FollowedRun } from "./FollowedRun";
import { RunBadge, RunLink } from "./RunBadge";

/** One workflow: running it, following that run to its end, and the runs before. */
export function WorkflowDrawer({ workflow, onClose }: { workflow: Workflow; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const may = useAllowed("system:write");
  const [followed, setFollowed] = useState<string>();
  return (
    <SideDrawer title={t(`workflows.name.${workflow.name}`)} phone={phone} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <p>{t(`workflows.what.${workflow.name}`)}</p>
        {followed !== undefined && <FollowedRun key={followed} id={followed} />}
        {may ? <DispatchForm name={workflow.name} onDone={setFollowed} /> : <p className="text-muted">{t("watch.mayNot")}</p>}
        <DrawerSection title={t("workflows.runs")}>
          <Runs name={workflow.name} />
        </DrawerSection>
      </div>
    </SideDrawer>
  );
}

function DispatchForm({ name, onDone }: { name: WorkflowName; onDone: (dispatch: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const send = async () => {
    const body = { reason: reason.trim().replaceAll(/\s+/g, " ") };
    const dispatch = await answer(api.POST("/api/system/workflows/{name}/dispatches", { params: { path: { name } }, body }));
    await queries.invalidateQueries({ queryKey: ["workflows"] });
    return dispatch.id;
  };
  return (
    <DrawerSection title={t("workflows.dispatch")}>
      <p className="mb-3">{t("workflows.impact")}</p>
      <CommandForm
        version={name}
        submit={t("workflows.submit")}
        danger
        ready={isReason(reason)}
        send={send}
        onDone={(id) => {
          setReason("");
          onDone(id);
        }}
      >
        {(tried) => <ReasonInput value={reason} onChange={setReason} tried={tried} />}
      </CommandForm>
    </DrawerSection>
  );
}

function Runs({ name }: { name: WorkflowName }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(workflowRunsQuery(name));
  if (data === undefined) return error === null ? <Bone className="h-32" /> : <ProblemView failure={error} onRetry={() => void refetch()} compact />;
  if (data.length === 0) return <p className="text-muted">{t("workflows.noRuns")}</p>;
  return (
    <ol className="divide-y divide-separator">
      {data.map((run) => (
        <li key={run.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <RunLink run={run} />
          <RunBadge run={run} />
          <span className="figure ms-auto text-xs text-muted">{format.instant(run.createdAt)}</span>
          <span lang="en" className="w-full text-muted">
            {run.title}
          </span>
        </li>
      ))}
    </ol>
  );
}
