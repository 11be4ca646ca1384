import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Figure } from "../api/types";
import { formatDecimal, formatShare } from "./decimal";
import { viewFigure } from "./figure";
import * as time from "./time";

/** The formats of the language in which the app is being read. */
export function useFormat() {
  const language = useTranslation().i18n.language;
  return useMemo(
    () => ({
      language,
      figure: (figure: Figure, signed?: boolean) => viewFigure(figure, language, signed),
      decimal: (value: string) => formatDecimal(value, language),
      share: (fraction: string) => formatShare(fraction, language),
      count: (value: number) => new Intl.NumberFormat(language).format(value),
      date: (instant: string) => time.formatDate(instant, language),
      minute: (instant: string) => time.formatMinute(instant, language),
      instant: (instant: string) => time.formatInstant(instant, language),
      clock: (instant: string) => time.formatClock(instant, language),
      tick: (at: number) => time.formatTick(at, language),
      utc: (instant: string) => time.formatUtc(instant, language),
      brokerTime: (local: string) => time.formatBrokerTime(local, language),
      age: (ageSeconds: number) => time.formatAge(ageSeconds, language),
      duration: (millis: number) => time.formatDuration(millis, language),
      between: (from: string, to: string) => time.formatBetween(from, to, language),
      day: (day: string) => time.formatDay(day, language),
    }),
    [language],
  );
}
