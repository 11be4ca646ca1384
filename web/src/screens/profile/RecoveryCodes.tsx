import { Button } from "@heroui/react";
import { Copy, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { copyText } from "../../copyText";

/** Codes for the day on which the authenticator is lost. They are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-4">
      <div className="printed-alone flex flex-col gap-3">
        <p className="font-semibold">{t("codes.recovery")}</p>
        <ul className="figure grid grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-default p-3 select-all">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p className="text-muted">{t("codes.recoveryText")}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" onPress={() => copyText(codes.join("\n"), t("action.copied"))}>
          <Copy aria-hidden="true" />
          {t("once.copy")}
        </Button>
        <Button variant="outline" onPress={() => window.print()}>
          <Printer aria-hidden="true" />
          {t("codes.print")}
        </Button>
        <Button onPress={onKept}>{t("codes.kept")}</Button>
      </div>
    </div>
  );
}
