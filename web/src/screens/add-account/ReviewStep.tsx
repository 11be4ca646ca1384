import { useTranslation } from "react-i18next";
import { Fact, Facts } from "../../components/Facts";
import { useNamed } from "../../components/useNamed";
import type { Draft } from "./draft";

/** Everything at a glance before it is added, and what adding it does. */
export function ReviewStep({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const named = useNamed();
  const label = (options: { id: string; label: string }[], id: string) => options.find((option) => option.id === id)?.label;
  return (
    <>
      <Facts>
        <Fact label={t("field.broker")}>{label(named.brokers, draft.broker)}</Fact>
        <Fact label={t("field.server")}>{draft.server}</Fact>
        <Fact label={t("field.login")}>{draft.login}</Fact>
        <Fact label={t("field.platform")}>{draft.platform}</Fact>
        <Fact label={t("field.currency")}>{draft.currency}</Fact>
        <Fact label={t("field.gateway")}>{label(named.gateways, draft.gateway)}</Fact>
        <Fact label={t("credentials.password")}>{draft.investorPassword === "" ? t("credentials.state.NONE") : "••••••••"}</Fact>
        <Fact label={t("field.role")}>{t(`accountRole.${draft.role}`)}</Fact>
        <Fact label={t("field.fund")}>{label(named.funds, draft.fund)}</Fact>
        <Fact label={t("field.manager")}>{label(named.managers, draft.manager)}</Fact>
      </Facts>
      <p className="text-muted">{t("addAccount.impact")}</p>
    </>
  );
}
