import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { explainQuery } from "../../api/queries";
import { Bone } from "../../components/Bone";
import { ProblemView } from "../../components/ProblemView";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { nameOf } from "../../i18n/lookup";
import { ExplanationTree } from "./ExplanationTree";

/** How a figure came about: its formula, its inputs, theirs in turn, down to the deals. */
export function ExplainDrawer({ accountId, statistic }: { accountId: string; statistic: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const explanation = useQuery(explainQuery(accountId, statistic));
  const close = () =>
    void navigate({ to: ".", search: (search: object) => ({ ...search, explain: undefined }), resetScroll: false });
  return (
    <SideDrawer title={nameOf("statistic", statistic)} phone={phone} onClose={close}>
      {explanation.data !== undefined && (
        <>
          <p className="mb-4 text-muted">{t("explain.lead")}</p>
          <ExplanationTree accountId={accountId} explanation={explanation.data} top />
        </>
      )}
      {explanation.data === undefined && explanation.error === null && <Bone className="h-48" />}
      {explanation.error !== null && explanation.data === undefined && (
        <ProblemView failure={explanation.error} onRetry={() => void explanation.refetch()} />
      )}
    </SideDrawer>
  );
}
