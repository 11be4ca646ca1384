import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { LinkIcon, Unlink } from "lucide-react";
import { useTranslation } from "react-i18next";
import { actQuery } from "../../api/auditQueries";
import type { ActDetail, ActRow } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { ProblemView } from "../../components/ProblemView";
import { DrawerSection } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { StatusBadge } from "../../components/StatusBadge";
import { usePhone } from "../../components/useMedia";
import { deviceName } from "../../format/device";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { Who } from "./actColumns";
import { Changes } from "./Changes";
import { objectLink } from "./objectLink";

/** One act: who, what, why, from where, and what it has changed. */
export function ActDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { data, error, refetch } = useQuery(actQuery(id));
  return (
    <SideDrawer title={data === undefined ? t("audit.one") : `${nameOf("act", data.act.verb)} · ${nameOf("objectType", data.act.objectType)}`} phone={phone} onClose={onClose}>
      {data === undefined && (error === null ? <Bone className="h-64" /> : <ProblemView failure={error} onRetry={() => void refetch()} />)}
      {data !== undefined && (
        <div className="flex flex-col gap-6">
          <About act={data.act} />
          {data.act.changes.length > 0 && (
            <DrawerSection title={t("audit.changes")}>
              <Changes changes={data.act.changes} />
            </DrawerSection>
          )}
          <DrawerSection title={t("audit.proof")}>
            <SealView seal={data.seal} />
          </DrawerSection>
        </div>
      )}
    </SideDrawer>
  );
}

function About({ act }: { act: ActRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const link = objectLink(act);
  const object = `${nameOf("objectType", act.objectType)} ${act.objectId}`;
  return (
    <Facts>
      <Fact label={t("field.time")}>{format.instant(act.at)}</Fact>
      <Fact label={t("audit.who")}>
        <Who act={act} />
      </Fact>
      <Fact label={t("users.roles")}>{act.roles.map((role) => nameOf("role", role)).join(", ")}</Fact>
      <Fact label={t("audit.what")}>{nameOf("act", act.verb)}</Fact>
      <Fact label={t("audit.object")}>
        {link === undefined ? (
          object
        ) : (
          <Link {...link} className="text-link hover:underline">
            {object}
          </Link>
        )}
      </Fact>
      <Fact label={t("field.reason")}>{act.reason}</Fact>
      <Fact label={t("audit.address")}>{act.address}</Fact>
      <Fact label={t("audit.device")}>{act.userAgent == null ? null : <span title={act.userAgent}>{deviceName(act.userAgent)}</span>}</Fact>
      <Fact label={t("audit.session")}>{act.session}</Fact>
    </Facts>
  );
}

function SealView({ seal }: { seal: ActDetail["seal"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (seal == null) return <StatusBadge tone="stale" icon={Unlink} label={t("audit.notSealed")} />;
  return (
    <div className="flex flex-col gap-3">
      <StatusBadge tone="live" icon={LinkIcon} label={t("audit.sealed", { number: format.count(seal.number) })} />
      <Facts>
        <Fact label={t("audit.sealedAt")}>{format.instant(seal.sealedAt)}</Fact>
        <Fact label={t("audit.hash")}>
          <code className="break-all">{seal.hash}</code>
        </Fact>
        <Fact label={t("audit.previous")}>
          <code className="break-all">{seal.previous}</code>
        </Fact>
      </Facts>
    </div>
  );
}
