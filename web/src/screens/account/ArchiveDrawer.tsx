import { toast } from "@heroui/react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { AccountDetail } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";

/** Says what archiving does before it does it. */
export function ArchiveDrawer({ account, onClose }: { account: AccountDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const renew = () => queries.invalidateQueries({ queryKey: ["account", account.id] });
  return (
    <SideDrawer title={t("account.menu.archive")} phone={phone} onClose={onClose}>
      <CommandForm
        danger
        version={account.version}
        submit={t("archive.submit", { login: account.login })}
        ready={isReason(reason)}
        send={async (version) => {
          const outcome = await answer(
            api.POST("/api/accounts/{id}/archive", {
              params: { path: { id: account.id }, header: { "If-Match": String(version) } },
              body: { reason: reason.trim() },
            }),
          );
          await Promise.all([renew(), ...["accounts", "approvals"].map((list) => queries.invalidateQueries({ queryKey: [list] }))]);
          return outcome;
        }}
        onDone={({ archived }) => {
          if (!archived) toast(t("archive.proposed"));
          onClose();
        }}
        onConflict={renew}
      >
        {(tried) => (
          <>
            <p>{t("archive.impact")}</p>
            <ReasonInput value={reason} onChange={setReason} tried={tried} />
          </>
        )}
      </CommandForm>
    </SideDrawer>
  );
}
