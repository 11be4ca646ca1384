import { CircleAlert, CircleCheck, CircleHelp, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Uptime } from "../../api/types";
import { FigureText } from "../../components/FigureText";
import { Section } from "../../components/Section";
import { StatusBadge, type Tone } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";

type Burn = Uptime["burns"][number];

const LOOKS: Record<Burn["state"], { tone: Tone; icon: LucideIcon }> = {
  FIRES: { tone: "danger", icon: CircleAlert },
  QUIET: { tone: "live", icon: CircleCheck },
  UNKNOWN: { tone: "manual", icon: CircleHelp },
};

/** How many times faster than the objective allows its budget is being spent now. */
export function BurnTable({ burns }: { burns: Burn[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("burns.title")}>
      <p className="mb-3 max-w-3xl text-muted">{t("burns.meaning")}</p>
      <ul className="divide-y divide-separator">
        {burns.map(({ step, state, rate, overLong, overShort }) => (
          <li key={step} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
            <span className="min-w-40 font-medium">{t(`burns.step.${step}`)}</span>
            <StatusBadge {...LOOKS[state]} label={t(`burns.state.${state}`)} />
            <span className="text-muted">{t("burns.above", { rate: format.decimal(rate) })}</span>
            {[overLong, overShort].map(({ seconds, burnRate }) => (
              <span key={seconds} className="inline-flex gap-2">
                <span className="text-muted">{t("burns.over", { window: format.age(seconds) })}</span>
                <FigureText figure={burnRate} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
