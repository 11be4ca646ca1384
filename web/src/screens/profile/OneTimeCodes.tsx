import { useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, answered, api } from "../../api/client";
import { profileQuery } from "../../api/peopleQueries";
import type { Profile } from "../../api/types";
import { CommandButton } from "../../components/CommandButton";
import { StatusBadge } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { AuthenticatorSetup, type TotpSecret } from "./AuthenticatorSetup";
import { RecoveryCodes } from "./RecoveryCodes";

/** Codes of an authenticator, as a second thing to sign in with. */
export function OneTimeCodes({ totp }: { totp: Profile["totp"] }) {
  const queries = useQueryClient();
  const [secret, setSecret] = useState<TotpSecret>();
  const [codes, setCodes] = useState<string[]>();
  const renew = () => queries.invalidateQueries({ queryKey: profileQuery().queryKey });
  if (codes !== undefined) return <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />;
  if (secret !== undefined) {
    return (
      <AuthenticatorSetup
        secret={secret}
        onCancel={() => setSecret(undefined)}
        onDone={(made) => {
          setSecret(undefined);
          setCodes(made);
          void renew();
        }}
      />
    );
  }
  return totp.state === "ON" ? <TurnedOn totp={totp} onCodes={setCodes} renew={renew} /> : <TurnedOff onSecret={setSecret} />;
}

function TurnedOff({ onSecret }: { onSecret: (secret: TotpSecret) => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-start gap-3">
      <StatusBadge tone="manual" icon={CircleDashed} label={t("codes.off")} />
      <p className="text-muted">{t("codes.offText")}</p>
      <CommandButton label={t("codes.begin")} act={async () => onSecret(await answer(api.POST("/api/profile/totp")))} />
    </div>
  );
}

function TurnedOn(props: { totp: Profile["totp"]; onCodes: (codes: string[]) => void; renew: () => Promise<void> }) {
  const { totp, onCodes, renew } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const makeCodes = async () => {
    onCodes((await answer(api.POST("/api/profile/recovery-codes"))).codes);
    await renew();
  };
  const turnOff = async () => {
    await answered(api.DELETE("/api/profile/totp"));
    await renew();
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <StatusBadge tone="live" icon={CircleCheck} label={totp.since == null ? t("codes.on") : t("codes.onSince", { since: format.date(totp.since) })} />
      <p className="text-muted">{t("codes.left", { count: totp.recoveryCodesLeft })}</p>
      <CommandButton label={t("codes.renew")} confirm={{ impact: t("codes.renewImpact"), label: t("codes.renewSurely") }} act={makeCodes} />
      <CommandButton label={t("codes.turnOff")} confirm={{ impact: t("codes.turnOffImpact"), label: t("codes.turnOffSurely") }} act={turnOff} />
    </div>
  );
}
