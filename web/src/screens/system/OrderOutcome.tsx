import { CircleCheck, CircleX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { StatusBadge } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import type { Outcome } from "./orders";

/** What came of an order; that it was taken does not say that it helped. */
export function OrderOutcome({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { way, sync } = outcome;
  if (sync === undefined) {
    return (
      <p role="status" className="mt-4 text-success-soft-foreground">
        {t(`watch.done.${way}`)}
      </p>
    );
  }
  return (
    <div role="status" className="mt-4 flex flex-col gap-2">
      <p className="font-semibold">{t("watch.synced", { synced: format.count(sync.synced), asked: format.count(sync.asked) })}</p>
      <ul className="divide-y divide-separator">
        {sync.accounts.map((each) => (
          <li key={each.part} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <span className="font-medium">{each.name}</span>
            {each.observedAt == null ? <StatusBadge tone="danger" icon={CircleX} label={t("watch.notSynced")} /> : <StatusBadge tone="live" icon={CircleCheck} label={t("watch.freshAt", { time: format.clock(each.observedAt) })} />}
            {each.detail !== "" && (
              <span lang="en" className="text-muted">
                {each.detail}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
