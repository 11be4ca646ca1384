import { Button } from "@heroui/react";
import { Copy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { copyText } from "../copyText";

/** A secret that the platform tells only now: to be copied, or to be lost. */
export function ShownOnce({ title, secret, text }: { title: string; secret: string; text: string }) {
  const { t } = useTranslation();
  return (
    <div className="panel space-y-3 p-4" role="group" aria-label={title}>
      <p className="font-semibold">{title}</p>
      <code className="figure block rounded-md bg-default p-3 break-all whitespace-normal select-all">{secret}</code>
      <Button variant="outline" onPress={() => copyText(secret, t("action.copied"))}>
        <Copy aria-hidden="true" />
        {t("once.copy")}
      </Button>
      <p className="text-muted">{text}</p>
    </div>
  );
}
