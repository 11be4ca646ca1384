import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { approvalQuery } from "../../api/approvalQueries";
import type { Approval } from "../../api/types";
import { Bone } from "../../components/Bone";
import { Fact, Facts } from "../../components/Facts";
import { ProblemView } from "../../components/ProblemView";
import { DrawerSection } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { objectLink } from "../audit/objectLink";
import { ApprovalState } from "./ApprovalState";
import { DecisionForm, WithdrawalForm } from "./DecisionForms";

/** One proposal: what, why, by whom, and what can be done about it by whoever looks at it. */
export function ApprovalDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { data, error, refetch } = useQuery(approvalQuery(id));
  return (
    <SideDrawer title={data === undefined ? t("menu.approvals") : nameOf("approvalKind", data.kind)} phone={phone} onClose={onClose}>
      {data === undefined && (error === null ? <Bone className="h-64" /> : <ProblemView failure={error} onRetry={() => void refetch()} />)}
      {data !== undefined && (
        <div className="flex flex-col gap-6">
          <About approval={data} />
          {data.values.length > 0 && (
            <DrawerSection title={t("approvals.values")}>
              <Facts>
                {data.values.map(({ name, value }) => (
                  <Fact key={name} label={nameOf("field", name)}>
                    {value}
                  </Fact>
                ))}
              </Facts>
            </DrawerSection>
          )}
          {data.state === "OPEN" && (
            <DrawerSection title={t("approvals.decide")}>
              <Decision approval={data} onDone={onClose} />
            </DrawerSection>
          )}
        </div>
      )}
    </SideDrawer>
  );
}

function Decision({ approval, onDone }: { approval: Approval; onDone: () => void }) {
  const { t } = useTranslation();
  if (approval.mayDecide) return <DecisionForm approval={approval} onDone={onDone} />;
  if (!approval.own) return <p className="text-muted">{t("approvals.mayNot")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t("approvals.own")}</p>
      <WithdrawalForm approval={approval} onDone={onDone} />
    </div>
  );
}

function About({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const format = useFormat();
  const link = objectLink({ objectType: approval.subjectType, objectId: approval.subjectId });
  const subject = `${nameOf("objectType", approval.subjectType)} ${approval.subjectId}`;
  return (
    <Facts>
      <Fact label={t("field.state")}>
        <ApprovalState state={approval.state} />
      </Fact>
      <Fact label={t("approvals.about")}>
        {link === undefined ? (
          subject
        ) : (
          <Link {...link} className="text-link hover:underline">
            {subject}
          </Link>
        )}
      </Fact>
      <Fact label={t("field.reason")}>{approval.reason}</Fact>
      <Fact label={t("approvals.proposedBy")}>{`${approval.proposedBy} · ${format.minute(approval.proposedAt)}`}</Fact>
      <Fact label={t("approvals.expires")}>{format.minute(approval.expiresAt)}</Fact>
      <Fact label={t("approvals.decided")}>
        {approval.decidedBy == null || approval.decidedAt == null ? null : `${approval.decidedBy} · ${format.minute(approval.decidedAt)}`}
      </Fact>
      <Fact label={t("approvals.decisionReason")}>{approval.decisionReason}</Fact>
    </Facts>
  );
}
