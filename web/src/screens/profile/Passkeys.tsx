import { Button } from "@heroui/react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, answered, api } from "../../api/client";
import { knowsPasskeys, makePasskey } from "../../api/passkey";
import { passkeysQuery } from "../../api/peopleQueries";
import type { PasskeyRow } from "../../api/types";
import { Bone } from "../../components/Bone";
import { CommandButton } from "../../components/CommandButton";
import { CommandForm } from "../../components/CommandForm";
import { ProblemView } from "../../components/ProblemView";
import { TextInput } from "../../components/TextInput";
import { deviceName } from "../../format/device";
import { useFormat } from "../../format/useFormat";

/** The passkeys of the signed-in person: with one of them alone they sign in. */
export function Passkeys() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(passkeysQuery());
  const renew = useRenewal();
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState(() => deviceName(navigator.userAgent));
  const register = async () => {
    const made = await makePasskey(await answer(api.POST("/api/profile/passkeys/challenge")));
    await answer(api.POST("/api/profile/passkeys", { body: { name: name.trim(), ...made } }));
    await renew();
  };
  if (data === undefined) return error === null ? <Bone className="h-20" /> : <ProblemView failure={error} onRetry={() => void refetch()} compact />;
  return (
    <div className="flex flex-col gap-4">
      {data.length === 0 ? (
        <p className="text-muted">{t("passkeys.none")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {data.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {!knowsPasskeys() && <p className="text-muted">{t("passkeys.notHere")}</p>}
      {knowsPasskeys() && !adding && (
        <Button variant="outline" className="self-start" onPress={() => setAdding(true)}>
          <KeyRound aria-hidden="true" />
          {t("passkeys.add")}
        </Button>
      )}
      {adding && (
        <CommandForm version={undefined} submit={t("passkeys.register")} ready={name.trim() !== ""} send={register} onDone={() => setAdding(false)}>
          {(tried) => (
            <TextInput
              label={t("field.name")}
              value={name}
              onChange={setName}
              help={t("passkeys.nameHelp")}
              error={tried && name.trim() === "" ? t("form.required") : undefined}
            />
          )}
        </CommandForm>
      )}
    </div>
  );
}

function useRenewal(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: passkeysQuery().queryKey });
}

function Passkey({ passkey }: { passkey: PasskeyRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const renew = useRenewal();
  const [renaming, setRenaming] = useState(false);
  const [name, setName] = useState(passkey.name);
  const path = { id: passkey.id };
  const rename = async (version: number) => {
    await answer(api.PUT("/api/profile/passkeys/{id}", { params: { path, header: { "If-Match": String(version) } }, body: { name: name.trim() } }));
    await renew();
  };
  const remove = async () => {
    await answered(api.DELETE("/api/profile/passkeys/{id}", { params: { path } }));
    await renew();
  };
  return (
    <li className="flex flex-col gap-2 border-b border-separator pb-3 last:border-b-0 last:pb-0">
      <div className="flex items-start gap-3">
        <KeyRound aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" />
        <div className="min-w-0 flex-1">
          <p className="font-medium break-words">{passkey.name}</p>
          <p className="figure whitespace-normal text-muted">
            {passkey.lastUsedAt == null
              ? t("passkeys.neverUsed", { made: format.date(passkey.createdAt) })
              : t("passkeys.used", { made: format.date(passkey.createdAt), used: format.minute(passkey.lastUsedAt) })}
          </p>
        </div>
      </div>
      {renaming && (
        <CommandForm version={passkey.version} submit={t("passkeys.rename")} ready={name.trim() !== ""} send={rename} onDone={() => setRenaming(false)} onConflict={renew}>
          {(tried) => <TextInput label={t("field.name")} autoFocus value={name} onChange={setName} error={tried && name.trim() === "" ? t("form.required") : undefined} />}
        </CommandForm>
      )}
      {!renaming && (
        <div className="flex flex-wrap gap-2 ps-7">
          <Button size="sm" variant="outline" aria-label={t("passkeys.renameOf", { name: passkey.name })} onPress={() => setRenaming(true)}>
            {t("passkeys.rename")}
          </Button>
          <CommandButton
            size="sm"
            label={t("passkeys.remove")}
            describedAs={t("passkeys.removeOf", { name: passkey.name })}
            confirm={{ impact: t("passkeys.removeImpact"), label: t("passkeys.removeSurely") }}
            act={remove}
          />
        </div>
      )}
    </li>
  );
}
