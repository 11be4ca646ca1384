import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { AccountDetail, AccountRole } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { NamedSelect } from "../../components/NamedSelect";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { SelectInput } from "../../components/SelectInput";
import { SideDrawer } from "../../components/SideDrawer";
import { TextInput } from "../../components/TextInput";
import { usePhone } from "../../components/useMedia";
import { chosen, NONE, useNamed } from "../../components/useNamed";
import { ROLES } from "../accounts/AccountFilters";

/** What an account is for, from a day on. What held before stays on record. */
export function AssignmentDrawer({ account, onClose }: { account: AccountDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const queries = useQueryClient();
  const named = useNamed();
  const [role, setRole] = useState<AccountRole>(account.role ?? "CLIENT_CAPITAL");
  const [broker, setBroker] = useState(account.broker?.id ?? NONE);
  const [fund, setFund] = useState(account.fund?.id ?? NONE);
  const [manager, setManager] = useState(account.manager?.id ?? NONE);
  const [gateway, setGateway] = useState(account.gateway ?? NONE);
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState("");
  const renew = () => queries.invalidateQueries({ queryKey: ["account", account.id] });
  const send = async (version: number) => {
    await answer(
      api.PUT("/api/accounts/{id}/assignment", {
        params: { path: { id: account.id }, header: { "If-Match": String(version) } },
        body: {
          role,
          broker: chosen(broker),
          fund: chosen(fund),
          manager: chosen(manager),
          gateway: chosen(gateway),
          from,
          reason: reason.trim(),
        },
      }),
    );
    await Promise.all([renew(), queries.invalidateQueries({ queryKey: ["accounts"] })]);
  };
  const newest = [account.role == null ? undefined : t(`accountRole.${account.role}`), account.broker?.name, account.fund?.name, account.manager?.name]
    .filter((each) => each !== undefined)
    .join(" · ");
  return (
    <SideDrawer title={t("account.menu.assignment")} phone={phone} onClose={onClose}>
      <CommandForm
        version={account.version}
        submit={t("assignment.submit")}
        ready={isReason(reason) && from !== ""}
        send={send}
        onDone={onClose}
        onConflict={renew}
        newest={t("assignment.newest", { newest })}
      >
        {(tried) => (
          <>
            <SelectInput
              label={t("field.role")}
              options={ROLES.map((id) => ({ id, label: t(`accountRole.${id}`) }))}
              value={role}
              onChange={(id) => setRole(id as AccountRole)}
              help={t(`accountRoleHelp.${role}`)}
            />
            <NamedSelect kind="brokers" label={t("field.broker")} value={broker} onChange={setBroker} server={account.server} />
            <NamedSelect kind="funds" label={t("field.fund")} value={fund} onChange={setFund} />
            <NamedSelect kind="managers" label={t("field.manager")} value={manager} onChange={setManager} />
            <SelectInput label={t("field.gateway")} options={named.gateways} value={gateway} onChange={setGateway} />
            <TextInput label={t("assignment.from")} type="date" value={from} onChange={setFrom} help={t("assignment.fromHelp")} />
            <ReasonInput value={reason} onChange={setReason} tried={tried} />
          </>
        )}
      </CommandForm>
    </SideDrawer>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, "2026-01-01".length);
}
