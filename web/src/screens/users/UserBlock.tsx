import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { UserRow } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { UserStatus } from "./userColumns";
import { useUserRenewal } from "./useUserRenewal";

/** Keeps a person out, or lets them in again; with a reason. */
export function UserBlock({ user }: { user: UserRow }) {
  const { t } = useTranslation();
  const renew = useUserRenewal();
  const [reason, setReason] = useState("");
  const out = user.status === "DISABLED";
  const send = async (version: number) => {
    const request = { params: { path: { id: user.id }, header: { "If-Match": String(version) } }, body: { reason: reason.trim() } };
    await answer(out ? api.POST("/api/users/{id}/enable", request) : api.POST("/api/users/{id}/disable", request));
    await renew();
  };
  return (
    <CommandForm
      version={user.version}
      submit={out ? t("users.enable") : t("users.disable")}
      danger={!out}
      ready={isReason(reason)}
      send={send}
      onDone={() => setReason("")}
      onConflict={renew}
      newest={<UserStatus status={user.status} />}
    >
      {(tried) => (
        <>
          <p className="text-muted">{out ? t("users.enableImpact") : t("users.disableImpact")}</p>
          <ReasonInput value={reason} onChange={setReason} tried={tried} />
        </>
      )}
    </CommandForm>
  );
}
