import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dispatchesQuery } from "../../api/systemQueries";
import { Bone } from "../../components/Bone";
import { ProblemView } from "../../components/ProblemView";
import { Section } from "../../components/Section";
import { useFormat } from "../../format/useFormat";

/** Who demanded which workflow, and why. */
export function Demands() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(dispatchesQuery());
  return (
    <Section title={t("workflows.demands")}>
      {data === undefined && (error === null ? <Bone className="h-24" /> : <ProblemView failure={error} onRetry={() => void refetch()} compact />)}
      {data?.length === 0 && <p className="text-muted">{t("workflows.noDemands")}</p>}
      {data !== undefined && data.length > 0 && (
        <ol className="max-h-80 divide-y divide-separator overflow-y-auto" tabIndex={0} aria-label={t("workflows.demands")}>
          {data.map((demand) => (
            <li key={demand.id} className="py-2">
              <p className="flex flex-wrap gap-x-3">
                <span className="font-medium">{t(`workflows.name.${demand.workflow}`)}</span>
                <span>{t(`workflows.outcome.${demand.outcome}`)}</span>
                <span className="figure ms-auto text-xs text-muted">{format.instant(demand.at)}</span>
              </p>
              <p className="text-muted">
                {demand.by}: {demand.reason}
              </p>
              {demand.detail != null && (
                <p lang="en" className="text-muted">
                  {demand.detail}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
