import { MonitorSmartphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { OpenSession } from "../api/types";
import { deviceName } from "../format/device";
import { useFormat } from "../format/useFormat";
import { CommandButton } from "./CommandButton";

/** Where somebody is signed in. */
export function SessionList(props: {
  sessions: OpenSession[];
  /** Left out where it may only be looked at. */
  onEnd?: ((session: OpenSession) => Promise<unknown>) | undefined;
}) {
  const { sessions, onEnd } = props;
  const { t } = useTranslation();
  const format = useFormat();
  if (sessions.length === 0) return <p className="text-muted">{t("sessions.none")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {sessions.map((session) => {
        const device = session.device === "" ? t("sessions.unknownDevice") : deviceName(session.device);
        return (
          <li key={session.id} className="flex items-start gap-3 border-b border-separator pb-3 last:border-b-0 last:pb-0">
            <MonitorSmartphone aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <p className="font-medium break-words" title={session.device}>
                {device}
                {session.current && <span className="ms-2 text-xs font-medium text-success-soft-foreground">{t("sessions.current")}</span>}
              </p>
              <p className="figure text-muted whitespace-normal">
                {t("sessions.seen", { address: session.address, at: format.minute(session.lastSeenAt) })}
              </p>
              <p className="figure text-xs text-muted whitespace-normal">
                {t("sessions.span", { from: format.minute(session.startedAt), to: format.minute(session.expiresAt) })}
              </p>
            </div>
            {onEnd !== undefined && !session.current && (
              <CommandButton size="sm" label={t("sessions.end")} describedAs={t("sessions.endOf", { device })} act={() => onEnd(session)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
