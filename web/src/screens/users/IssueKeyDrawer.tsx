import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { apiKeysQuery, rolesQuery } from "../../api/peopleQueries";
import type { Permission, RoleRules } from "../../api/types";
import { Bone } from "../../components/Bone";
import { CheckInput } from "../../components/CheckInput";
import { CommandForm } from "../../components/CommandForm";
import { DateInput } from "../../components/DateInput";
import { ProblemView } from "../../components/ProblemView";
import { SelectInput } from "../../components/SelectInput";
import { ShownOnce } from "../../components/ShownOnce";
import { SideDrawer } from "../../components/SideDrawer";
import { TextInput } from "../../components/TextInput";
import { usePhone } from "../../components/useMedia";
import { daysFromToday, endOfDay } from "../../format/day";
import { nameOf } from "../../i18n/lookup";
import { byArea, partsOf } from "./permissions";

/** Long enough for a program to be kept, short enough for it to be thought of again. */
const USUAL_LIFE_DAYS = 90;
/** A key cannot manage people, nor be somebody with a home of their own. */
const NEVER = ["users", "own"];

export function IssueKeyDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const rules = useQuery(rolesQuery());
  const [key, setKey] = useState<string>();
  return (
    <SideDrawer title={t("apiKeys.issue")} phone={phone} onClose={onClose}>
      {key !== undefined && <ShownOnce title={t("apiKeys.key")} secret={key} text={t("apiKeys.once")} />}
      {key === undefined && rules.data !== undefined && <Form rules={rules.data} onIssued={setKey} />}
      {rules.data === undefined && (rules.error === null ? <Bone className="h-48" /> : <ProblemView failure={rules.error} onRetry={() => void rules.refetch()} />)}
    </SideDrawer>
  );
}

function Form({ rules, onIssued }: { rules: RoleRules[]; onIssued: (key: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const staff = rules.filter(({ needsSubject }) => !needsSubject);
  const [name, setName] = useState("");
  const [role, setRole] = useState<RoleRules["role"]>("VIEWER");
  const [chosen, setChosen] = useState<Permission[]>([]);
  const [until, setUntil] = useState<string | undefined>(() => daysFromToday(USUAL_LIFE_DAYS));
  const offered = (rules.find((each) => each.role === role)?.permissions ?? []).filter((each) => !NEVER.includes(partsOf(each).area));
  const permissions = chosen.filter((each) => offered.includes(each));
  const ready = name.trim() !== "" && permissions.length > 0 && until !== undefined;
  const send = async () => {
    if (until === undefined) throw new TypeError("A key needs an end");
    const issued = await answer(api.POST("/api/api-keys", { body: { name: name.trim(), role, permissions, expiresAt: endOfDay(until) } }));
    await queries.invalidateQueries({ queryKey: apiKeysQuery().queryKey });
    return issued.key;
  };
  return (
    <CommandForm version={undefined} submit={t("apiKeys.submit")} ready={ready} send={send} onDone={onIssued}>
      {(tried) => (
        <>
          <TextInput label={t("field.name")} autoComplete="off" value={name} onChange={setName} help={t("apiKeys.nameHelp")} error={tried && name.trim() === "" ? t("form.required") : undefined} required />
          <SelectInput label={t("field.role")} value={role} onChange={(id) => setRole(id as RoleRules["role"])} options={staff.map((each) => ({ id: each.role, label: nameOf("role", each.role) }))} help={t("apiKeys.roleHelp")} />
          <fieldset className="flex flex-col gap-3">
            <legend className="mb-2 font-medium">{t("apiKeys.permissions")}</legend>
            {byArea(offered).map((area) => (
              <div key={area.area} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <span className="w-40 text-muted">{nameOf("area", area.area)}</span>
                {area.permissions.map((each) => (
                  <CheckInput key={each} checked={permissions.includes(each)} onChange={(on) => setChosen(on ? [...chosen, each] : chosen.filter((it) => it !== each))}>
                    {t(`permission.${partsOf(each).action}`)}
                    <span className="sr-only"> {nameOf("area", area.area)}</span>
                  </CheckInput>
                ))}
              </div>
            ))}
            {tried && permissions.length === 0 && (
              <p role="alert" className="text-xs text-danger">
                {t("apiKeys.noPermission")}
              </p>
            )}
          </fieldset>
          <DateInput label={t("apiKeys.until")} value={until} onChange={setUntil} help={t("apiKeys.untilHelp")} error={tried && until === undefined ? t("form.required") : undefined} required />
        </>
      )}
    </CommandForm>
  );
}
