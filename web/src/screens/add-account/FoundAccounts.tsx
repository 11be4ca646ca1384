import { Button } from "@heroui/react";
import { useQuery } from "@tanstack/react-query";
import { FlaskConical, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { foundQuery } from "../../api/queries";
import { ProblemView } from "../../components/ProblemView";
import { StatusBadge } from "../../components/StatusBadge";
import { draftOf, type Draft } from "./draft";

/** Accounts that gateways report and nobody has added: one press fills in the form. */
export function FoundAccounts({ onChoose }: { onChoose: (found: Partial<Draft>) => void }) {
  const { t } = useTranslation();
  const found = useQuery(foundQuery());
  return (
    <section aria-label={t("addAccount.found")} className="panel p-4">
      <h2 className="font-semibold">{t("addAccount.found")}</h2>
      {found.error !== null && <ProblemView failure={found.error} compact />}
      {found.data?.length === 0 && <p className="mt-1 text-muted">{t("addAccount.noneFound")}</p>}
      <ul className="mt-2 divide-y divide-separator">
        {found.data?.map((account) => (
          <li key={`${account.gateway} ${account.server} ${account.login}`} className="flex items-center justify-between gap-3 py-2">
            <div className="min-w-0">
              <p className="figure font-medium">{account.login}</p>
              <p className="truncate text-xs text-muted">{[account.server, account.company, account.currency].filter((each) => each != null).join(" · ")}</p>
              {account.simulated && <StatusBadge tone="simulated" icon={FlaskConical} label={t("provenance.source.SIMULATED")} />}
            </div>
            <Button size="sm" variant="outline" aria-label={t("addAccount.takeLogin", { login: account.login })} onPress={() => onChoose(draftOf(account))}>
              <Plus aria-hidden="true" />
              {t("addAccount.take")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
