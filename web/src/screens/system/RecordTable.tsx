import { useTranslation } from "react-i18next";
import type { HandledRecord } from "../../api/types";
import { Section } from "../../components/Section";
import { useFormat } from "../../format/useFormat";

const STAGES = ["detection", "dispatch", "recovery", "verification"] as const;
const SHARES = ["p50Millis", "p95Millis", "p99Millis", "longestMillis"] as const;
const HEAD = "py-1.5 ps-3 text-end font-medium first:ps-0 first:text-start";
const CELL = "figure py-1.5 ps-3 text-end";
const ROW = "py-1.5 text-start font-normal";

/** How long it took to notice, to order, to recover and to be sure, and which rung of the ladder healed. */
export function RecordTable({ title, record, none }: { title: string; record: HandledRecord; none: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (record.incidents === 0) {
    return (
      <Section title={title}>
        <p className="text-muted">{none}</p>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <p className="mb-2">
        {t("uptime.count", { count: record.incidents })} · {t("uptime.interventions", { count: record.interventions })}
      </p>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t("uptime.times")}>
        <table className="w-full">
          <caption className="sr-only">{t("uptime.times")}</caption>
          <thead>
            <tr className="text-muted">
              <th scope="col" className={HEAD}>{t("uptime.stageLabel")}</th>
              {SHARES.map((share) => (
                <th key={share} scope="col" className={HEAD}>{t(`uptime.share.${share}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {STAGES.map((stage) => {
              const spread = record[stage];
              return (
                <tr key={stage} className="border-t border-separator">
                  <th scope="row" className={ROW}>{t(`uptime.stage.${stage}`)}</th>
                  {spread == null ? (
                    <td colSpan={SHARES.length} className="py-1.5 text-end text-muted">{t("uptime.notMeasured")}</td>
                  ) : (
                    SHARES.map((share) => (
                      <td key={share} className={CELL}>{format.duration(spread[share])}</td>
                    ))
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {record.rungs.length > 0 && (
        <table className="mt-4 w-full">
          <caption className="sr-only">{t("uptime.rungs")}</caption>
          <thead>
            <tr className="text-muted">
              <th scope="col" className={HEAD}>{t("uptime.rungLabel")}</th>
              <th scope="col" className={HEAD}>{t("uptime.ordered")}</th>
              <th scope="col" className={HEAD}>{t("uptime.healed")}</th>
            </tr>
          </thead>
          <tbody>
            {record.rungs.map(({ rung, ordered, healed }) => (
              <tr key={rung} className="border-t border-separator">
                <th scope="row" className={ROW}>{t(`rung.${rung}`)}</th>
                <td className={CELL}>{format.count(ordered)}</td>
                <td className={CELL}>{format.count(healed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
