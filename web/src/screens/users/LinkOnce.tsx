import { useTranslation } from "react-i18next";
import type { AccessLink } from "../../api/types";
import { ShownOnce } from "../../components/ShownOnce";
import { useFormat } from "../../format/useFormat";

/** A link to be handed to a person. */
export function LinkOnce({ title, link }: { title: string; link: AccessLink }) {
  const { t } = useTranslation();
  const format = useFormat();
  return <ShownOnce title={title} secret={link.url} text={t("users.linkOnce", { until: format.minute(link.expiresAt) })} />;
}
