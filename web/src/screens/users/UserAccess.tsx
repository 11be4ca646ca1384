import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, answered, api } from "../../api/client";
import type { AccessLink, UserRow } from "../../api/types";
import { CommandButton } from "../../components/CommandButton";
import { LinkOnce } from "./LinkOnce";
import { useUserRenewal } from "./useUserRenewal";

/** How a person gets in again: links, and a lost authenticator. */
export function UserAccess({ user }: { user: UserRow }) {
  const { t } = useTranslation();
  const renew = useUserRenewal();
  const [link, setLink] = useState<AccessLink>();
  const params = { path: { id: user.id } };
  const invited = user.status === "INVITED";
  const issue = async () => {
    setLink(await answer(invited ? api.POST("/api/users/{id}/invitation", { params }) : api.POST("/api/users/{id}/reset-link", { params })));
    await renew();
  };
  const removeCodes = async () => {
    await answered(api.DELETE("/api/users/{id}/second-factor", { params }));
    await renew();
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">{t("users.linkText")}</p>
      {link !== undefined && <LinkOnce title={invited ? t("users.invitationLink") : t("users.resetLink")} link={link} />}
      <CommandButton label={invited ? t("users.inviteAgain") : t("users.makeResetLink")} act={issue} />
      {user.secondFactor && (
        <CommandButton
          label={t("users.removeCodes")}
          confirm={{ impact: t("users.removeCodesImpact", { name: user.displayName }), label: t("users.removeCodesSurely") }}
          act={removeCodes}
        />
      )}
    </div>
  );
}
