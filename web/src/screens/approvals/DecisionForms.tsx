import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { Approval } from "../../api/types";
import { ChoiceInput } from "../../components/ChoiceInput";
import { CommandForm } from "../../components/CommandForm";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { ApprovalState } from "./ApprovalState";

const WAYS = ["approve", "reject"] as const;
type Way = (typeof WAYS)[number];
type Props = { approval: Approval; onDone: () => void };

/** What another one than the proposer decides. */
export function DecisionForm({ approval, onDone }: Props) {
  const { t } = useTranslation();
  const renew = useRenewal(approval);
  const [way, setWay] = useState<Way>("approve");
  const [reason, setReason] = useState("");
  const send = async (version: number) => {
    const request = { params: params(approval, version), body: { reason: reason.trim() } };
    await answer(way === "approve" ? api.POST("/api/approvals/{id}/approve", request) : api.POST("/api/approvals/{id}/reject", request));
    await renew();
  };
  return (
    <CommandForm
      version={approval.version}
      submit={t(`approvals.submit.${way}`)}
      danger={way === "reject"}
      ready={isReason(reason)}
      send={send}
      onDone={onDone}
      onConflict={renew}
      newest={<ApprovalState state={approval.state} />}
    >
      {(tried) => (
        <>
          <ChoiceInput
            label={t("approvals.decide")}
            value={way}
            onChange={setWay}
            choices={WAYS.map((id) => ({ id, label: t(`approvals.decision.${id}`), impact: t(`approvals.impact.${id}`) }))}
          />
          <ReasonInput value={reason} onChange={setReason} tried={tried} />
        </>
      )}
    </CommandForm>
  );
}

/** The proposer can only take it back. */
export function WithdrawalForm({ approval, onDone }: Props) {
  const { t } = useTranslation();
  const renew = useRenewal(approval);
  const [reason, setReason] = useState("");
  const send = async (version: number) => {
    await answer(api.POST("/api/approvals/{id}/withdraw", { params: params(approval, version), body: { reason: reason.trim() } }));
    await renew();
  };
  return (
    <CommandForm version={approval.version} submit={t("approvals.submit.withdraw")} ready={isReason(reason)} send={send} onDone={onDone} onConflict={renew}>
      {(tried) => <ReasonInput value={reason} onChange={setReason} tried={tried} />}
    </CommandForm>
  );
}

function params(approval: Approval, version: number) {
  return { path: { id: approval.id }, header: { "If-Match": String(version) } };
}

/** Loads proposals again, and what one of them may have changed. */
function useRenewal(approval: Approval): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["approvals"] }),
      ...(approval.subjectType === "account" ? [queries.invalidateQueries({ queryKey: ["accounts"] }), queries.invalidateQueries({ queryKey: ["account", approval.subjectId] })] : []),
    ]);
}
