import { Button } from "@heroui/react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { brokersQuery, fundsQuery, gatewaysQuery, managersQuery } from "../../api/queries";
import { FilterMenu, type Choice } from "../../components/FilterMenu";
import type { AccountsSearch } from "../../routes";
import { useScope } from "../../shell/ScopeSwitch";

type Filters = Omit<AccountsSearch, "sort" | "view">;

const SOURCES = ["LIVE", "STATEMENT", "SIMULATED", "MANUAL"] as const;
const FRESHNESS = ["LIVE", "STALE", "DATED"] as const;
const HEALTHS = ["HEALTHY", "DEGRADED", "DOWN", "WAITING", "UNWATCHED"] as const;
const RECONCILIATIONS = ["RECONCILED", "BREAK", "INCOMPLETE", "NOT_CHECKED"] as const;
export const ROLES = ["CLIENT_CAPITAL", "HOUSE", "REINVESTED_PROFIT", "SEPARATION", "INTERMEDIARY", "REBATE", "DEMO"] as const;

/** Asked for seldom: shown on demand, and while one of them holds. */
const RARE = ["reconciliation", "broker", "fund", "manager", "gateway"] as const;

/** How many filters hold, the scope of the whole app among them. */
export function useFiltersSet(filters: Filters): number {
  const scope = useScope();
  return [...Object.entries(filters).filter(([name]) => name !== "scope").map(([, value]) => value), scope].filter((each) => each !== undefined).length;
}

export function AccountFilters({ chosen, onChange }: { chosen: Filters; onChange: (change: Partial<AccountsSearch>) => void }) {
  const { t } = useTranslation();
  const menu = (name: keyof Filters & string, label: string, choices: Choice[]) =>
    choices.length > 0 && (
      <FilterMenu
        key={name}
        label={label}
        choices={choices}
        chosen={(chosen[name] as string[] | undefined) ?? []}
        onChange={(values) => onChange({ [name]: values.length === 0 ? undefined : values })}
      />
    );
  const named = (list: { id: string; name: string }[] | undefined): Choice[] => (list ?? []).map(({ id, name }) => ({ id, label: name }));
  const brokers = named(useQuery(brokersQuery()).data);
  const funds = named(useQuery(fundsQuery()).data);
  const managers = named(useQuery(managersQuery()).data);
  const [more, setMore] = useState(RARE.some((name) => chosen[name] !== undefined));
  const gateways = named(useQuery(gatewaysQuery()).data);
  return (
    <>
      {menu("health", t("field.health"), HEALTHS.map((id) => ({ id, label: t(`health.status.${id}`) })))}
      {menu("freshness", t("field.freshness"), FRESHNESS.map((id) => ({ id, label: t(`provenance.freshness.${id}`) })))}
      {menu("source", t("accounts.source"), SOURCES.map((id) => ({ id, label: t(`provenance.source.${id}`) })))}
      {menu("role", t("field.role"), ROLES.map((id) => ({ id, label: t(`accountRole.${id}`) })))}
      {more && menu("reconciliation", t("accounts.reconciliation"), RECONCILIATIONS.map((id) => ({ id, label: t(`reconciliation.status.${id}`) })))}
      {more && menu("broker", t("field.broker"), brokers)}
      {more && menu("fund", t("field.fund"), funds)}
      {more && menu("manager", t("field.manager"), managers)}
      {more && menu("gateway", t("field.gateway"), gateways)}
      <Button variant="ghost" className="font-normal text-muted" aria-expanded={more} onPress={() => setMore(!more)}>
        {more ? t("grid.fewerFilters") : t("grid.moreFilters")}
      </Button>
    </>
  );
}
