import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ActRow } from "../../api/types";
import type { GridColumn } from "../../components/grid/model";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

export function useActColumns(): GridColumn<ActRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "at", label: t("field.time"), width: 184, fixed: true, cell: (row) => <span className="figure">{format.instant(row.at)}</span> },
      { id: "who", label: t("audit.who"), width: 150, card: "title", cell: (row) => <Who act={row} /> },
      { id: "verb", label: t("audit.what"), width: 190, cell: (row) => nameOf("act", row.verb) },
      { id: "object", label: t("audit.object"), width: 230, grow: true, cell: (row) => `${nameOf("objectType", row.objectType)} ${row.objectId}` },
      { id: "reason", label: t("field.reason"), width: 220, grow: true, cell: (row) => row.reason },
      { id: "address", label: t("audit.address"), width: 140, cell: (row) => <span className="figure">{row.address}</span> },
      { id: "kind", label: t("audit.kind"), width: 130, hiddenAtFirst: true, cell: (row) => t(`audit.kinds.${row.kind}`) },
      { id: "roles", label: t("users.roles"), width: 180, hiddenAtFirst: true, cell: (row) => row.roles.map((role) => nameOf("role", role)).join(", ") },
    ],
    [t, format],
  );
}

/** A name, and what bears it where that is no person who was signed in. */
export function Who({ act }: { act: ActRow }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="font-medium">{act.who}</span>
      {act.kind !== "PERSON" && <span className="text-muted"> · {t(`audit.kinds.${act.kind}`)}</span>}
    </>
  );
}
