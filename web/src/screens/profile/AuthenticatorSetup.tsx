import { Button } from "@heroui/react";
import { Copy, Smartphone } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { CommandForm } from "../../components/CommandForm";
import { QrCode } from "../../components/QrCode";
import { TextInput } from "../../components/TextInput";
import { copyText } from "../../copyText";

export type TotpSecret = { secret: string; uri: string };

/** Hands the secret to an authenticator, and asks for its first code. */
export function AuthenticatorSetup(props: { secret: TotpSecret; onDone: (recoveryCodes: string[]) => void; onCancel: () => void }) {
  const { secret, onDone, onCancel } = props;
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  return (
    <div className="flex flex-col gap-4">
      <p>{t("codes.scan")}</p>
      <QrCode text={secret.uri} label={t("codes.qr")} />
      <div className="space-y-2">
        <p className="text-muted">{t("codes.byHand")}</p>
        <code className="figure block rounded-md bg-default p-3 break-all whitespace-normal select-all">{inGroups(secret.secret)}</code>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" variant="outline" onPress={() => copyText(secret.secret, t("action.copied"))}>
            <Copy aria-hidden="true" />
            {t("once.copy")}
          </Button>
          <a href={secret.uri} className="button button--outline button--sm">
            <Smartphone aria-hidden="true" />
            {t("codes.openApp")}
          </a>
        </div>
      </div>
      <CommandForm
        version={undefined}
        submit={t("codes.confirm")}
        ready={code.trim() !== ""}
        send={() => answer(api.POST("/api/profile/totp/confirmation", { body: { code: code.trim() } }))}
        onDone={({ codes }) => onDone(codes)}
      >
        {(tried) => (
          <TextInput
            label={t("signIn.code")}
            name="code"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            help={t("codes.confirmText")}
            error={tried && code.trim() === "" ? t("form.required") : undefined}
          />
        )}
      </CommandForm>
      <Button variant="ghost" className="self-start" onPress={onCancel}>
        {t("stepUp.cancel")}
      </Button>
    </div>
  );
}

/** Four letters each, as one reads them from one device to type them into another. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret;
}
