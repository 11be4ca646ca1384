import { CircleCheck, CircleX, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { GithubToken } from "../../api/types";
import { Fact, Facts } from "../../components/Facts";
import { Section } from "../../components/Section";
import { StatusBadge, type Tone } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";

const LOOKS: Record<GithubToken["rotation"], { tone: Tone; icon: LucideIcon }> = {
  NOT_YET: { tone: "live", icon: CircleCheck },
  SOON: { tone: "stale", icon: TriangleAlert },
  OVERDUE: { tone: "danger", icon: CircleX },
};

/** How old the token is with which GitHub is asked, and when it has to be changed. */
export function TokenSection({ token, repository }: { token: GithubToken | null; repository: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("workflows.token")}>
      <Facts>
        <Fact label={t("workflows.repository")}>{repository}</Fact>
        {token != null && (
          <>
            <Fact label={t("field.state")}>
              <StatusBadge {...LOOKS[token.rotation]} label={t(`workflows.rotation.${token.rotation}`)} />
            </Fact>
            <Fact label={t("workflows.rotateBefore")}>{format.minute(token.rotateBefore)}</Fact>
            <Fact label={t("workflows.firstSeen")}>{format.minute(token.firstSeenAt)}</Fact>
            <Fact label={t("workflows.expires")}>{token.expiresAt == null ? t("workflows.expiryUnknown") : format.minute(token.expiresAt)}</Fact>
          </>
        )}
      </Facts>
    </Section>
  );
}
