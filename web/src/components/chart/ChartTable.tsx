import { useTranslation } from "react-i18next";
import { useFormat } from "../../format/useFormat";
import { markersAt, type ChartModel } from "./model";

/** The points of a chart as a table, for those who read better than they see. */
export function ChartTable({ model }: { model: ChartModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = model.series[0]?.points ?? [];
  const cell = "border-b border-separator px-3 py-1.5";
  const head = `${cell} sticky top-0 bg-surface-secondary text-xs font-medium text-muted`;
  return (
    <div className="h-80 overflow-auto rounded-md border border-border" tabIndex={0} role="region" aria-label={model.title}>
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th className={`${head} text-start`}>{t("field.time")}</th>
            {model.series.map((series) => (
              <th key={series.id} className={`${head} text-end`}>
                {series.name} <span className="font-normal">{model.unit}</span>
              </th>
            ))}
            <th className={`${head} text-start`}>{t("chart.events")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={index}>
              <td className={`${cell} figure`}>{format.instant(point.time)}</td>
              {model.series.map((series) => (
                <td key={series.id} className={`${cell} figure text-end`}>
                  {series.points[index] === undefined ? null : format.decimal(series.points[index].value)}
                </td>
              ))}
              <td className={`${cell} figure`}>
                {markersAt(model, index)
                  .map((marker) => `${marker.name} ${format.decimal(marker.amount)}`)
                  .join("; ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
