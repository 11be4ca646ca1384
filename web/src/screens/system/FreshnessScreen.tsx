import { WalletCards } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AccountsQuery } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { given } from "../../search";
import { tradeModesOf, useScope } from "../../shell/ScopeSwitch";
import { HeatMap } from "../accounts/HeatMap";
import { SystemPage } from "./SystemPage";

const NO_CONTROLS: never[] = [];

/** How fresh every account is. */
export function FreshnessScreen() {
  const { t } = useTranslation();
  const filter = given({ tradeMode: tradeModesOf(useScope()) }) as AccountsQuery;
  return (
    <SystemPage fill>
      <HeatMap filter={filter} controls={NO_CONTROLS} empty={<EmptyState icon={WalletCards} title={t("accounts.none")} text={t("accounts.noneText")} />} />
    </SystemPage>
  );
}
