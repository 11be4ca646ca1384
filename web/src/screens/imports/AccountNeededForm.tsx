import { Button, Label, ListBox, Select } from "@heroui/react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { serverZonesQuery } from "../../api/queries";
import type { Problem } from "../../api/problem";
import type { AccountHint } from "../../api/upload";
import { TextInput } from "../../components/TextInput";
import { problemText } from "../../i18n/problems";
import { uploads, type Upload } from "./uploads";

/** Some statements do not name their account: asks for what is missing and sends the same file again. */
export function AccountNeededForm({ upload, problem }: { upload: Upload; problem: Problem }) {
  const { t } = useTranslation();
  const [hint, setHint] = useState<AccountHint>(upload.hint);
  const [tried, setTried] = useState(false);
  const text = problemText(problem);
  const field = (name: "server" | "login" | "currency") => ({
    label: t(`field.${name}`),
    value: hint[name] ?? "",
    onChange: (value: string) => setHint({ ...hint, [name]: value.trim() }),
    error: tried && (hint[name] ?? "") === "" ? t("form.required") : undefined,
  });
  const submit = () => {
    setTried(true);
    if (["server", "login", "currency"].every((name) => (hint[name as keyof AccountHint] ?? "") !== "")) {
      uploads.retry(upload.id, hint);
    }
  };
  return (
    <form
      noValidate
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="mb-3 text-muted">{text.detail ?? text.title}</p>
      <div className="grid items-start gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <TextInput {...field("server")} placeholder="Broker-Live" />
        <TextInput {...field("login")} inputMode="numeric" />
        <TextInput {...field("currency")} placeholder="USD" />
        <ZoneSelect chosen={hint.serverZone} onChange={(serverZone) => setHint({ ...hint, serverZone })} />
      </div>
      <Button type="submit" className="mt-4">
        {t("imports.sendAgain")}
      </Button>
    </form>
  );
}

function ZoneSelect({ chosen, onChange }: { chosen: string | undefined; onChange: (zone: string) => void }) {
  const { t } = useTranslation();
  const zones = useQuery(serverZonesQuery());
  return (
    <Select
      fullWidth
      placeholder={t("imports.zoneUsual")}
      value={chosen ?? null}
      onChange={(key) => key !== null && onChange(String(key))}
      isDisabled={zones.data === undefined}
    >
      <Label>{t("imports.zone")}</Label>
      <Select.Trigger>
        <Select.Value />
        <Select.Indicator />
      </Select.Trigger>
      <Select.Popover>
        <ListBox items={zones.data ?? []}>
          {({ id, label }) => (
            <ListBox.Item id={id} textValue={label}>
              {label}
              <ListBox.ItemIndicator />
            </ListBox.Item>
          )}
        </ListBox>
      </Select.Popover>
    </Select>
  );
}
