import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Part } from "../../api/types";
import { Fact, Facts } from "../../components/Facts";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { useAllowed } from "../../shell/user";
import { SeverityBadge } from "../alerts/AlertBadges";
import { PhaseBadge } from "./badges";
import { OrderForm } from "./OrderForm";
import { waysFor } from "./orders";
import { Kept } from "./Troubles";
import { useSimulated } from "./useSimulated";

const ACCOUNT = "TERMINAL:";

/** One part: how it is, and what whoever may can order. */
export function PartDrawer({ part, onClose }: { part: Part; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const format = useFormat();
  const may = useAllowed("system:write");
  const simulated = useSimulated(part);
  return (
    <SideDrawer title={part.name} phone={phone} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <Facts>
          <Fact label={t("field.kind")}>{t(`watch.kind.${part.kind}`)}</Fact>
          <Fact label={t("field.state")}>
            <PhaseBadge phase={part.phase} />
          </Fact>
          <Fact label={t("watch.since")}>{format.instant(part.since)}</Fact>
          <Fact label={t("alerts.severityLabel")}>{part.severity == null ? null : <SeverityBadge severity={part.severity} />}</Fact>
          <Fact label={t("watch.causeLabel")}>{part.cause == null ? null : t(`watch.cause.${part.cause}`)}</Fact>
          <Fact label={t("incidents.one")}>
            {part.incident == null ? null : (
              <Link to="/system/incidents" search={{ item: part.incident }} className="text-link hover:underline">
                {t("watch.timeline")}
              </Link>
            )}
          </Fact>
          <Fact label={t("account.title")}>
            {part.kind !== "TERMINAL" ? null : (
              <Link to="/accounts/$accountId/health" params={{ accountId: part.part.slice(ACCOUNT.length) }} className="text-link hover:underline">
                {part.name}
              </Link>
            )}
          </Fact>
        </Facts>
        <Kept part={part} />
        {may ? <OrderForm ways={waysFor(part, simulated)} part={part} /> : <p className="text-muted">{t("watch.mayNot")}</p>}
      </div>
    </SideDrawer>
  );
}

/** What can be ordered for everything at once. */
export function AllPartsDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <SideDrawer title={t("watch.orderAll")} phone={phone} onClose={onClose}>
      <OrderForm ways={["sync", "heal"]} part={undefined} />
    </SideDrawer>
  );
}
