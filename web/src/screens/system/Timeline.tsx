import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { IncidentStory } from "../../api/types";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

type Step = IncidentStory["steps"][number];

/** What happened, step by step: when, how long after the last good instant, and after the step before. */
export function Timeline({ story: { incident, steps } }: { story: IncidentStory }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className="flex flex-col" tabIndex={0} aria-label={t("incidents.steps")}>
      <li className="border-s-2 border-success ps-4 pb-4">
        <p className="figure text-xs text-muted">{format.instant(incident.began)}</p>
        <p className="font-medium">{t("incidents.lastGood")}</p>
      </li>
      {steps.map((step, place) => {
        const before = steps.slice(0, place).at(-1);
        return (
          <li key={place} className="border-s-2 border-border ps-4 pb-4 last:pb-0">
            <p className="figure flex flex-wrap gap-x-3 text-xs whitespace-normal text-muted">
              <span>{format.instant(step.at)}</span>
              <span className="font-medium text-foreground">+{format.between(incident.began, step.at)}</span>
              {before !== undefined && <span>{t("incidents.afterStep", { time: format.between(before.at, step.at) })}</span>}
            </p>
            <StepText step={step} cause={t(`watch.cause.${incident.cause}`)} />
          </li>
        );
      })}
    </ol>
  );
}

function StepText({ step, cause }: { step: Step; cause: string }) {
  const { t } = useTranslation();
  const { kind, what, why } = step;
  switch (kind) {
    case "OPENED":
      return <Words title={t("incidents.step.OPENED")} text={cause} />;
    case "TURNED":
      return <Words title={nameOf("turn", what)} said={why} />;
    case "DECIDED":
      return <Words title={t("incidents.step.DECIDED")} said={why} />;
    case "ORDERED":
      return <Words title={t("incidents.step.ORDERED", { what: nameOf("rung", what) })} />;
    case "WORSENED":
      return <Words title={t("incidents.step.WORSENED", { what: nameOf("severity", what) })} said={why} />;
    case "ABSORBED":
      return (
        <p>
          {t("incidents.step.ABSORBED")}{" "}
          <Link to="/system/incidents" search={{ item: what }} className="text-link hover:underline">
            {t("incidents.cause")}
          </Link>
        </p>
      );
    case "PERSON_NEEDED":
    case "RESTORED":
    case "RELAPSED":
    case "CLOSED":
      return <Words title={t(`incidents.step.${kind}`)} said={why} />;
  }
}

/** What the platform says of a step it says in English. */
function Words({ title, text = "", said = "" }: { title: string; text?: string; said?: string }) {
  return (
    <p>
      <span className="font-medium">{title}</span>
      {text !== "" && <span className="block text-muted">{text}</span>}
      {said !== "" && (
        <span lang="en" className="block text-muted">
          {said}
        </span>
      )}
    </p>
  );
}
