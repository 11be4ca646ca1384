import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mailQuery } from "../../api/alertQueries";
import { answer, api } from "../../api/client";
import { Bone } from "../../components/Bone";
import { CommandButton } from "../../components/CommandButton";
import { Fact, Facts } from "../../components/Facts";
import { ProblemView } from "../../components/ProblemView";
import { DrawerSection } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { useAllowed } from "../../shell/user";
import { MailStateBadge } from "./MailStateBadge";

/** One mail with its text, unless that is for the recipient alone. */
export function MailDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const format = useFormat();
  const may = useAllowed("system:write");
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(mailQuery(id));
  const again = async () => {
    await answer(api.POST("/api/mails/{id}/send-again", { params: { path: { id } } }));
    await queries.invalidateQueries({ queryKey: ["mails"] });
  };
  return (
    <SideDrawer title={data?.mail.subject ?? t("mails.title")} phone={phone} onClose={onClose}>
      {data === undefined && (error === null ? <Bone className="h-64" /> : <ProblemView failure={error} onRetry={() => void refetch()} />)}
      {data !== undefined && (
        <div className="flex flex-col gap-6">
          <Facts>
            <Fact label={t("field.state")}>
              <MailStateBadge state={data.mail.state} />
            </Fact>
            <Fact label={t("mails.recipient")}>{data.mail.recipient}</Fact>
            <Fact label={t("mails.createdAt")}>{format.instant(data.mail.createdAt)}</Fact>
            <Fact label={t("mails.sentAt")}>{data.mail.sentAt == null ? null : format.instant(data.mail.sentAt)}</Fact>
            <Fact label={t("mails.attempts")}>{format.count(data.mail.attempts)}</Fact>
            <Fact label={t("mails.dueAt")}>{data.mail.dueAt == null ? null : format.instant(data.mail.dueAt)}</Fact>
            <Fact label={t("mails.error")}>{data.mail.error == null ? null : <span lang="en">{data.mail.error}</span>}</Fact>
          </Facts>
          <DrawerSection title={t("mails.text")}>
            {data.text == null ? (
              <p className="text-muted">{t("mails.confidential")}</p>
            ) : (
              <pre lang={data.mail.language} className="font-sans whitespace-pre-wrap">
                {data.text}
              </pre>
            )}
          </DrawerSection>
          {(data.mail.state === "FAILED" || data.mail.state === "NOT_SENT") && may && (
            <CommandButton label={t("mails.sendAgain")} act={again} />
          )}
        </div>
      )}
    </SideDrawer>
  );
}
