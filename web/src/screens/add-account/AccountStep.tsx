import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { brokersQuery } from "../../api/queries";
import { PasswordInput } from "../../components/PasswordInput";
import { SelectInput } from "../../components/SelectInput";
import { TextInput } from "../../components/TextInput";
import { NamedSelect } from "../../components/NamedSelect";
import { NONE, some, useNamed } from "../../components/useNamed";
import type { Draft } from "./draft";

const PLATFORMS = [
  { id: "MT5", label: "MetaTrader 5" },
  { id: "MT4", label: "MetaTrader 4" },
];

/** Which account it is, and how its facts arrive. */
export function AccountStep({ draft, gaps, onChange }: { draft: Draft; gaps: (keyof Draft)[]; onChange: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation();
  const named = useNamed();
  const servers = useQuery(brokersQuery()).data?.find(({ id }) => id === draft.broker)?.servers ?? [];
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <NamedSelect
        kind="brokers"
        label={t("field.broker")}
        value={draft.broker}
        onChange={(broker) => onChange({ broker })}
        error={gaps.includes("broker") ? t("form.required") : undefined}
        server={draft.server}
        required
      />
      {servers.length > 0 ? (
        <SelectInput
          label={t("field.server")}
          options={servers.map((id) => ({ id, label: id }))}
          value={draft.server === "" ? undefined : draft.server}
          onChange={(server) => onChange({ server })}
          error={gaps.includes("server") ? t("form.required") : undefined}
          required
        />
      ) : (
        <TextInput
          label={t("field.server")}
          value={draft.server}
          onChange={(server) => onChange({ server })}
          placeholder="Broker-Live"
          help={t("addAccount.serverHelp")}
          error={gaps.includes("server") ? t("form.required") : undefined}
          required
        />
      )}
      <TextInput
        label={t("field.login")}
        value={draft.login}
        onChange={(login) => onChange({ login })}
        inputMode="numeric"
        error={gaps.includes("login") ? t("addAccount.loginWrong") : undefined}
        required
      />
      <SelectInput label={t("field.platform")} options={PLATFORMS} value={draft.platform} onChange={(platform) => onChange({ platform: platform === "MT4" ? "MT4" : "MT5" })} />
      <SelectInput
        label={t("field.gateway")}
        options={some(named.gateways)}
        value={draft.gateway === NONE ? undefined : draft.gateway}
        placeholder={t("form.choose")}
        onChange={(gateway) => onChange({ gateway })}
        help={t("addAccount.gatewayHelp")}
        error={gaps.includes("gateway") ? t("form.required") : undefined}
        required
      />
      <TextInput label={t("field.currency")} value={draft.currency} onChange={(currency) => onChange({ currency: currency.toUpperCase() })} placeholder="USD" help={t("addAccount.currencyHelp")} />
      <div className="sm:col-span-2">
        <PasswordInput
          label={t("credentials.password")}
          autoComplete="off"
          value={draft.investorPassword}
          onChange={(investorPassword) => onChange({ investorPassword })}
          help={t("credentials.help")}
        />
      </div>
    </div>
  );
}
