import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../api/client";
import type { QuarantineRow } from "../../api/types";
import { ChoiceInput } from "../../components/ChoiceInput";
import { CommandForm } from "../../components/CommandForm";
import { Fact, Facts } from "../../components/Facts";
import { FigureText } from "../../components/FigureText";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

type Decision = "ACCEPT" | "DISCARD";
const OFFERED = ["balance", "credit", "floating", "equity", "margin", "freeMargin"] as const;
const DECISIONS: Decision[] = ["DISCARD", "ACCEPT"];

/** One observation that was not believed. */
export function Observation({ row }: { row: QuarantineRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <p>
        <span className="font-semibold">{nameOf("quarantineReason", row.reason)}</span>
        <span lang="en" className="block text-muted">{row.detail}</span>
      </p>
      <Facts>
        <Fact label={t("field.account")}>{`${row.account.login} · ${row.account.server}`}</Fact>
        {OFFERED.map((name) => (
          <Fact key={name} label={t(`field.${name}`)}>
            {row.values == null ? null : <FigureText figure={row.values[name]} currency />}
          </Fact>
        ))}
        <Fact label={t("quarantine.observedAt")}>{row.observedAt == null ? null : format.instant(row.observedAt)}</Fact>
        <Fact label={t("quarantine.firstAt")}>{format.instant(row.firstAt)}</Fact>
        <Fact label={t("quarantine.lastAt")}>{format.instant(row.lastAt)}</Fact>
        <Fact label={t("quarantine.times")}>{format.count(row.times)}</Fact>
        <Fact label={t("field.gateway")}>{row.gateway}</Fact>
        <Fact label={t("quarantine.decidedBy")}>{row.decidedBy == null || row.decidedAt == null ? null : `${row.decidedBy} · ${format.instant(row.decidedAt)}`}</Fact>
        <Fact label={t("decision.reason")}>{row.decisionReason}</Fact>
      </Facts>
    </>
  );
}

/** What a person decides about it. */
export function DecisionForm({ row, onDone }: { row: QuarantineRow; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [decision, setDecision] = useState<Decision>("DISCARD");
  const [reason, setReason] = useState("");
  const renew = () => queries.invalidateQueries({ queryKey: ["quarantine"] });
  return (
    <div className="border-t border-separator pt-4">
      <CommandForm
        version={row.version}
        submit={t(`quarantine.submit.${decision}`)}
        ready={isReason(reason)}
        send={async (version) => {
          await answered(
            api.POST("/api/quarantine/{id}/decision", {
              params: { path: { id: row.id }, header: { "If-Match": String(version) } },
              body: { decision, reason: reason.trim() },
            }),
          );
          await Promise.all([renew(), queries.invalidateQueries({ queryKey: ["account", row.account.id] })]);
        }}
        onDone={onDone}
        onConflict={renew}
      >
        {(tried) => (
          <>
            <ChoiceInput
              label={t("quarantine.decide")}
              value={decision}
              onChange={setDecision}
              choices={DECISIONS.map((id) => ({ id, label: t(`quarantine.decision.${id}`), impact: t(`quarantine.impact.${id}`) }))}
            />
            <ReasonInput value={reason} onChange={setReason} tried={tried} />
          </>
        )}
      </CommandForm>
    </div>
  );
}
