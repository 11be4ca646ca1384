import { Ban, CircleCheck, CircleMinus, type LucideIcon } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ImportRow } from "../../api/types";
import type { GridColumn } from "../../components/grid/model";
import { ReconciliationBadge } from "../../components/ReconciliationBadge";
import { StatusBadge, type Tone } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

const LOOKS: Record<ImportRow["status"], { tone: Tone; icon: LucideIcon }> = {
  IMPORTED: { tone: "live", icon: CircleCheck },
  NOTHING_NEW: { tone: "manual", icon: CircleMinus },
  REFUSED: { tone: "danger", icon: Ban },
};

export function ImportStatus({ status }: { status: ImportRow["status"] }) {
  const { t } = useTranslation();
  return <StatusBadge {...LOOKS[status]} label={t(`imports.status.${status}`)} />;
}

/** @param withAccount false where all rows belong to one account */
export function useImportColumns(withAccount: boolean): GridColumn<ImportRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const count = (
      id: string,
      label: string,
      value: (row: ImportRow) => number | null | undefined,
    ): GridColumn<ImportRow> => ({
      id,
      label,
      width: 152,
      end: true,
      cell: (row) => {
        const known = value(row);
        return known == null ? null : format.count(known);
      },
    });
    const account: GridColumn<ImportRow>[] = [
      { id: "account", label: t("field.account"), width: 120, cell: (row) => <span className="figure">{row.login}</span> },
      { id: "server", label: t("field.server"), width: 160, grow: true, hiddenAtFirst: true, cell: (row) => row.server },
    ];
    return [
      {
        id: "fileName",
        label: t("field.file"),
        width: 240,
        grow: true,
        fixed: true,
        card: "title",
        cell: (row) => (
          <span className="font-medium" title={row.fileName}>
            {row.fileName}
          </span>
        ),
      },
      { id: "status", label: t("field.result"), width: 148, card: "badge", cell: (row) => <ImportStatus status={row.status} /> },
      { id: "at", label: t("imports.at"), width: 184, cell: (row) => <span className="figure">{format.instant(row.at)}</span> },
      { id: "by", label: t("imports.by"), width: 112, cell: (row) => row.by },
      ...(withAccount ? account : []),
      { id: "format", label: t("field.format"), width: 112, cell: (row) => (row.format == null ? null : nameOf("importFormat", row.format)) },
      count("dealsAdded", t("imports.dealsAdded"), (row) => row.dealsAdded),
      count("dealsKnown", t("imports.dealsKnown"), (row) => row.dealsKnown),
      {
        id: "reconciliation",
        label: t("field.reconciliation"),
        width: 148,
        card: "badge",
        cell: (row) => row.reconciliation != null && <ReconciliationBadge status={row.reconciliation} />,
      },
    ];
  }, [t, format, withAccount]);
}
