import { useNavigate, useSearch } from "@tanstack/react-router";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { TradeMode } from "../api/types";
import type { Scope } from "../routes";

const SCOPES = ["all", "real", "demo"] as const;
const LOOK =
  "flex h-7 cursor-pointer items-center rounded-md px-2.5 text-muted outline-offset-1 hover:text-foreground data-[selected]:bg-segment data-[selected]:text-foreground data-[selected]:shadow-[0_0_0_1px_var(--border)]";

/** Which accounts are looked at: all, those with real money, or demonstration accounts. */
export function ScopeSwitch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scope = useScope();
  const choose = (chosen: unknown) => {
    const next: Scope | undefined = chosen === "real" || chosen === "demo" ? chosen : undefined;
    void navigate({ to: ".", search: (search: object) => ({ ...search, scope: next }) });
  };
  return (
    <ToggleButtonGroup
      aria-label={t("scope.label")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[scope ?? "all"]}
      onSelectionChange={(keys) => choose([...keys][0])}
      className="flex h-8 shrink-0 items-center rounded-lg bg-default p-0.5 text-xs font-medium"
    >
      {SCOPES.map((choice) => (
        <ToggleButton key={choice} id={choice} className={LOOK}>
          {t(`scope.${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export function useScope(): Scope | undefined {
  return useSearch({ strict: false }).scope;
}

/** The trade modes that a scope holds: a contest is played with no real money either. */
export function tradeModesOf(scope: Scope | undefined): TradeMode[] | undefined {
  if (scope === undefined) return undefined;
  return scope === "real" ? ["REAL"] : ["DEMO", "CONTEST"];
}
