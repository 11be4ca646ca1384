import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { cashHistoryQuery } from "../../api/queries";
import type { CashRow, FlowClass } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { Fact, Facts } from "../../components/Facts";
import { AmountText } from "../../components/FigureText";
import { ProblemView } from "../../components/ProblemView";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { SelectInput } from "../../components/SelectInput";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { useAllowed } from "../../shell/user";

/** One movement of cash: what it was, who said so, and, for those who may, another decision. */
export function CashDrawer(props: { accountId: string; ticket: string; row: CashRow | undefined; onClose: () => void }) {
  const { accountId, ticket, row, onClose } = props;
  const { t } = useTranslation();
  const phone = usePhone();
  const may = useAllowed("accounts:write");
  return (
    <SideDrawer title={t("cash.one", { ticket })} phone={phone} onClose={onClose}>
      {row === undefined ? (
        <p className="text-muted">{t("cash.unknown")}</p>
      ) : (
        <div className="flex flex-col gap-6">
          <CashFacts row={row} />
          {may && <ClassForm accountId={accountId} row={row} onDone={onClose} />}
          <History accountId={accountId} ticket={ticket} />
        </div>
      )}
    </SideDrawer>
  );
}

function CashFacts({ row }: { row: CashRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Facts>
      <Fact label={t("field.net")}>
        <AmountText amount={row.amount} currency />
      </Fact>
      <Fact label={t("field.time")}>{format.instant(row.time)}</Fact>
      <Fact label={t("field.brokerTime")}>{format.brokerTime(row.brokerTime)}</Fact>
      <Fact label={t("field.type")}>{nameOf("dealType", row.type)}</Fact>
      <Fact label={t("field.flowClass")}>{nameOf("flowClass", row.flowClass)}</Fact>
      {row.suggested !== row.flowClass && <Fact label={t("cash.suggested")}>{nameOf("flowClass", row.suggested)}</Fact>}
      <Fact label={t("field.balanceAfter")}>
        <AmountText amount={row.balanceAfter} currency />
      </Fact>
      <Fact label={t("field.comment")}>{row.comment}</Fact>
    </Facts>
  );
}

function ClassForm({ accountId, row, onDone }: { accountId: string; row: CashRow; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [flowClass, setFlowClass] = useState<FlowClass>(row.flowClass);
  const [reason, setReason] = useState("");
  const renew = () => queries.invalidateQueries({ queryKey: ["account", accountId] });
  const send = async (version: number) => {
    await answer(
      api.PUT("/api/accounts/{id}/cash/{ticket}/class", {
        params: { path: { id: accountId, ticket: row.ticket }, header: { "If-Match": String(version) } },
        body: { flowClass, reason: reason.trim() },
      }),
    );
    await renew();
  };
  return (
    <div className="border-t border-separator pt-4">
      <CommandForm
        version={row.version}
        submit={t("cash.decide")}
        ready={isReason(reason)}
        send={send}
        onDone={onDone}
        onConflict={renew}
        newest={t("cash.newest", { flowClass: nameOf("flowClass", row.flowClass), by: row.decided?.by ?? t("cash.bySystem") })}
      >
        {(tried) => (
          <>
            <SelectInput
              label={t("cash.whatWasIt")}
              options={row.possible.map((id) => ({ id, label: nameOf("flowClass", id) }))}
              value={flowClass}
              onChange={(id) => setFlowClass(id as FlowClass)}
              help={t("cash.impact")}
            />
            <ReasonInput value={reason} onChange={setReason} tried={tried} />
          </>
        )}
      </CommandForm>
    </div>
  );
}

function History({ accountId, ticket }: { accountId: string; ticket: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const history = useQuery(cashHistoryQuery(accountId, ticket));
  if (history.error !== null) return <ProblemView failure={history.error} compact />;
  if (history.data === undefined || history.data.length === 0) {
    return <p className="border-t border-separator pt-4 text-muted">{t("cash.noHistory")}</p>;
  }
  return (
    <section aria-label={t("cash.history")} className="border-t border-separator pt-4">
      <h3 className="font-semibold">{t("cash.history")}</h3>
      <ol className="mt-2 space-y-3">
        {history.data.toReversed().map((decision) => (
          <li key={decision.number}>
            <p>
              {nameOf("flowClass", decision.before)} → <span className="font-medium">{nameOf("flowClass", decision.flowClass)}</span>
            </p>
            <p className="break-words">{decision.reason}</p>
            <p className="text-xs text-muted">
              {decision.by} · <span className="figure">{format.instant(decision.at)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
