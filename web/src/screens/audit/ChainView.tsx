import { Button } from "@heroui/react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { useTranslation } from "react-i18next";
import { chainQuery } from "../../api/auditQueries";
import { answer, api } from "../../api/client";
import type { ChainState } from "../../api/types";
import { ProblemView } from "../../components/ProblemView";
import { StatusBadge } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";

/** Whether the log is whole: what its last verification has found, and another one on demand. */
export function ChainView() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const chain = useQuery(chainQuery());
  const verify = useMutation({
    mutationFn: () => answer(api.POST("/api/audit/verification")),
    onSuccess: (found) => queries.setQueryData(chainQuery().queryKey, found),
  });
  return (
    <div className="mt-1 flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
      {chain.data !== undefined && <Found chain={chain.data} />}
      <Button size="sm" variant="outline" isPending={verify.isPending} isDisabled={chain.data === undefined} onPress={() => verify.mutate()}>
        {t("audit.verify")}
      </Button>
      {verify.error !== null && <ProblemView failure={verify.error} compact />}
    </div>
  );
}

function Found({ chain }: { chain: ChainState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { verified } = chain;
  if (verified == null) {
    return (
      <>
        <StatusBadge tone="manual" icon={ShieldQuestion} label={t("audit.notVerified")} />
        <span className="text-muted">{t("audit.chained", { count: chain.chained, shown: format.count(chain.chained) })}</span>
      </>
    );
  }
  const at = format.minute(verified.at);
  if (verified.broken == null) {
    return (
      <>
        <StatusBadge tone="live" icon={ShieldCheck} label={t("audit.whole")} />
        <span className="text-muted">{t("audit.wholeText", { count: verified.acts, shown: format.count(verified.acts), at })}</span>
      </>
    );
  }
  return (
    <>
      <StatusBadge tone="danger" icon={ShieldAlert} label={t("audit.broken")} />
      <span role="alert">
        {t("audit.brokenText", { number: verified.broken.number == null ? t("figure.none") : format.count(verified.broken.number), at })} <span lang="en">{verified.broken.detail}</span>
      </span>
    </>
  );
}
