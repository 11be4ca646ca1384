import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AccountRow } from "../../api/types";
import { FigureText } from "../../components/FigureText";
import type { GridColumn } from "../../components/grid/model";
import { ProvenanceBadge } from "../../components/ProvenanceBadge";
import { ReconciliationBadge } from "../../components/ReconciliationBadge";
import { useFormat } from "../../format/useFormat";

export function useAccountColumns(): GridColumn<AccountRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "login",
        label: t("field.account"),
        width: 88,
        sortBy: "login",
        fixed: true,
        card: "title",
        cell: (row) => (
          <Link
            to="/accounts/$accountId"
            params={{ accountId: row.id }}
            tabIndex={-1}
            className="figure font-medium text-link hover:underline"
          >
            {row.login}
          </Link>
        ),
      },
      { id: "server", label: t("field.server"), width: 136, grow: true, sortBy: "server", cell: (row) => row.server },
      { id: "company", label: t("field.company"), width: 180, grow: true, hiddenAtFirst: true, cell: (row) => row.company },
      { id: "platform", label: t("field.platform"), width: 92, sortBy: "platform", hiddenAtFirst: true, cell: (row) => row.platform },
      {
        id: "mode",
        label: t("field.tradeMode"),
        width: 88,
        sortBy: "tradeMode",
        cell: (row) => t(`tradeMode.${row.tradeMode}`),
      },
      { id: "currency", label: t("field.currency"), width: 78, sortBy: "currency", cell: (row) => row.currency },
      figure("balance", t("field.balance"), (row) => <FigureText figure={row.balance} />),
      figure("equity", t("field.equity"), (row) => <FigureText figure={row.equity} />),
      figure("floating", t("field.floating"), (row) => <FigureText figure={row.floating} tone />, 104),
      { ...figure("credit", t("field.credit"), (row) => <FigureText figure={row.credit} />, 112), hiddenAtFirst: true },
      figure("netProfit", t("field.netProfit"), (row) => <FigureText figure={row.netProfit} tone />),
      {
        id: "reconciliation",
        label: t("field.reconciliation"),
        width: 120,
        sortBy: "reconciliation",
        card: "badge",
        cell: (row) => <ReconciliationBadge status={row.reconciliation} />,
      },
      {
        id: "source",
        label: t("field.source"),
        width: 204,
        sortBy: "observedAt",
        card: "badge",
        cell: (row) => <ProvenanceBadge provenance={row.provenance} />,
      },
      {
        id: "deals",
        label: t("field.deals"),
        width: 84,
        end: true,
        sortBy: "deals",
        cell: (row) => (row.deals == null ? t("figure.noData") : format.count(row.deals)),
      },
      {
        id: "lastDealAt",
        label: t("field.lastDeal"),
        width: 168,
        sortBy: "lastDealAt",
        cell: (row) => (
          <span className="figure">{row.lastDealAt == null ? t("figure.none") : format.minute(row.lastDealAt)}</span>
        ),
      },
    ],
    [t, format],
  );
}

function figure(
  id: string,
  label: string,
  cell: GridColumn<AccountRow>["cell"],
  width = 112,
): GridColumn<AccountRow> {
  return { id, label, width, end: true, sortBy: id, cell };
}
