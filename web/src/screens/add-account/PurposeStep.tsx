import { useTranslation } from "react-i18next";
import type { AccountRole } from "../../api/types";
import { SelectInput } from "../../components/SelectInput";
import { NamedSelect } from "../../components/NamedSelect";
import { ROLES } from "../accounts/AccountFilters";
import type { Draft } from "./draft";

/** What the account is for: it decides in which totals it counts. */
export function PurposeStep({ draft, onChange }: { draft: Draft; onChange: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <SelectInput
          label={t("field.role")}
          options={ROLES.map((id) => ({ id, label: t(`accountRole.${id}`) }))}
          value={draft.role}
          onChange={(role) => onChange({ role: role as AccountRole })}
          help={t(`accountRoleHelp.${draft.role}`)}
        />
      </div>
      <NamedSelect kind="funds" label={t("field.fund")} value={draft.fund} onChange={(fund) => onChange({ fund })} />
      <NamedSelect kind="managers" label={t("field.manager")} value={draft.manager} onChange={(manager) => onChange({ manager })} />
    </div>
  );
}
