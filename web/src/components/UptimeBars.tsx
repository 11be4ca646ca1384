import { useTranslation } from "react-i18next";
import type { Figure } from "../api/types";
import { levelOf, type Level } from "../format/availability";
import { useFormat } from "../format/useFormat";
import { FigureText } from "./FigureText";

/** Each level has a height of its own besides its colour; what nobody watched is only outlined. */
const LOOKS: Record<Level, string> = {
  met: "h-full bg-success",
  below: "h-3/4 bg-warning",
  bad: "h-2/5 bg-danger",
  unknown: "h-full border border-dashed border-muted",
};
const LEVELS = Object.keys(LOOKS) as Level[];

export type UptimeDay = { day: string; availability: Figure };

/** The share of fresh data day by day: a bar each, and the same as a table. */
export function UptimeBars({ label, days, objective }: { label: string; days: UptimeDay[]; objective: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = days[0];
  const last = days.at(-1);
  const levels = days.map(({ availability }) => levelOf(availability, objective));
  return (
    <figure aria-label={label}>
      <div aria-hidden="true" className="flex h-12 items-end gap-px sm:gap-1">
        {days.map(({ day, availability }, place) => {
          const view = format.figure(availability);
          return (
            <span
              key={day}
              title={`${format.day(day)}: ${view.known ? view.text : t("figure.noData")}`}
              className={`min-w-0 flex-1 rounded-sm ${LOOKS[levels[place]!]}`}
            />
          );
        })}
      </div>
      {first !== undefined && last !== undefined && (
        <p aria-hidden="true" className="figure mt-1 flex justify-between text-xs text-muted">
          <span>{format.day(first.day)}</span>
          <span>{format.day(last.day)}</span>
        </p>
      )}
      <ul aria-label={t("uptime.legend")} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {LEVELS.filter((level) => levels.includes(level)).map((level) => (
          <li key={level} className="flex items-center gap-1.5">
            <span aria-hidden="true" className="flex h-3 w-2 items-end">
              <span className={`w-full rounded-sm ${LOOKS[level]}`} />
            </span>
            {t(`uptime.level.${level}`)}
          </li>
        ))}
      </ul>
      <details className="mt-2">
        <summary className="w-fit cursor-pointer text-link">{t("uptime.byDay")}</summary>
        <table className="mt-2 w-full max-w-sm">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="py-1 text-start font-medium">{t("uptime.day")}</th>
              <th scope="col" className="py-1 text-end font-medium">{t("uptime.availability")}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, availability }) => (
              <tr key={day} className="border-t border-separator">
                <th scope="row" className="figure py-1 text-start font-normal">{format.day(day)}</th>
                <td className="py-1 text-end">
                  <FigureText figure={availability} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
