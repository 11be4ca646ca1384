import { Link } from "@tanstack/react-router";
import { Hand, Timer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Part } from "../../api/types";
import { useFormat } from "../../format/useFormat";
import { useAgeSeconds } from "../../live/clock";
import { SeverityBadge } from "../alerts/AlertBadges";
import { PhaseBadge } from "./badges";

const MOST = 20;

/** Everything that is not well and no mere consequence of something else. */
export function Troubles({ parts }: { parts: Part[] }) {
  const { t } = useTranslation();
  const causes = parts.filter(({ phase, waiting }) => phase !== "HEALTHY" && waiting !== "SYMPTOM");
  const more = causes.slice(MOST).length;
  if (causes.length === 0) return null;
  return (
    <section aria-label={t("watch.wrongNow")} className="flex flex-col gap-2">
      <h2 className="text-base font-semibold">{t("watch.wrongNow")}</h2>
      <ul className="grid gap-2 lg:grid-cols-2">
        {causes.slice(0, MOST).map((part) => (
          <Trouble key={part.part} part={part} />
        ))}
      </ul>
      {more > 0 && <p className="text-muted">{t("watch.more", { count: more })}</p>}
    </section>
  );
}

function Trouble({ part }: { part: Part }) {
  const { t } = useTranslation();
  const format = useFormat();
  const age = useAgeSeconds(part.since);
  return (
    <li className="panel flex flex-col gap-1 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Link to="/system" search={{ part: part.part }} resetScroll={false} className="font-semibold text-link hover:underline">
          {part.name}
        </Link>
        <span className="text-muted">{t(`watch.kind.${part.kind}`)}</span>
        <span className="ms-auto inline-flex flex-wrap gap-1">
          {part.severity != null && <SeverityBadge severity={part.severity} />}
          <PhaseBadge phase={part.phase} />
        </span>
      </div>
      {part.cause != null && <p>{t(`watch.cause.${part.cause}`)}</p>}
      <p className="flex flex-wrap items-center gap-x-4 text-muted">
        <span className="figure inline-flex items-center gap-1">
          <Timer aria-hidden="true" className="size-3.5" />
          {t("watch.sinceAge", { age: format.age(age) })}
        </span>
        {part.incident != null && (
          <Link to="/system/incidents" search={{ item: part.incident }} className="text-link hover:underline">
            {t("watch.timeline")}
          </Link>
        )}
      </p>
      <Kept part={part} />
    </li>
  );
}

/** What keeps healers away from a part. */
export function Kept({ part }: { part: Part }) {
  const { t } = useTranslation();
  if (part.hold == null && part.waiting == null) return null;
  return (
    <p className="flex gap-2 text-warning-soft-foreground">
      <Hand aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>
        {part.hold != null ? t("watch.heldBy", { by: part.hold.by, reason: part.hold.reason }) : part.waiting != null && t(`watch.wait.${part.waiting}`)}
      </span>
    </p>
  );
}
