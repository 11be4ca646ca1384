import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Amount, DealRow } from "../../api/types";
import { AmountText } from "../../components/FigureText";
import type { GridColumn } from "../../components/grid/model";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

/** @param currency of the account; every amount of its deals is in it, so the head names it once */
export function useDealColumns(currency: string | undefined): GridColumn<DealRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const money = (
      id: string,
      label: string,
      amount: (row: DealRow) => Amount,
      more: Partial<GridColumn<DealRow>> & { tone?: boolean } = {},
    ): GridColumn<DealRow> => ({
      id,
      label,
      unit: currency,
      width: 116,
      end: true,
      cell: (row) => <AmountText amount={amount(row)} tone={more.tone === true} />,
      ...more,
    });
    return [
      {
        id: "time",
        label: t("field.time"),
        width: 188,
        sortBy: "time",
        fixed: true,
        card: "title",
        cell: (row) => (
          <time dateTime={row.time} className="figure" title={format.utc(row.time)}>
            {format.instant(row.time)}
          </time>
        ),
      },
      {
        id: "brokerTime",
        label: t("field.brokerTime"),
        width: 184,
        hiddenAtFirst: true,
        cell: (row) => <span className="figure">{format.brokerTime(row.brokerTime)}</span>,
      },
      { id: "ticket", label: t("field.ticket"), width: 92, end: true, sortBy: "ticket", cell: (row) => row.ticket },
      { id: "type", label: t("field.type"), width: 88, card: "badge", cell: (row) => nameOf("dealType", row.type) },
      { id: "entry", label: t("field.entry"), width: 88, card: "badge", cell: (row) => row.entry != null && nameOf("dealEntry", row.entry) },
      { id: "symbol", label: t("field.symbol"), width: 88, sortBy: "symbol", cell: (row) => row.symbol },
      { id: "volume", label: t("field.volume"), unit: t("unit.lots"), width: 108, end: true, cell: (row) => row.volume != null && format.decimal(row.volume) },
      {
        id: "price",
        label: t("field.price"),
        width: 92,
        end: true,
        cell: (row) => (row.price == null ? null : format.decimal(row.price)),
      },
      money("commission", t("field.commission"), (row) => row.commission, { width: 132 }),
      money("fee", t("field.fee"), (row) => row.fee, { hiddenAtFirst: true }),
      money("swap", t("field.swap"), (row) => row.swap, { width: 96 }),
      money("profit", t("field.profit"), (row) => row.profit),
      money("net", t("field.net"), (row) => row.net, { tone: true, sortBy: "net" }),
      money("balanceAfter", t("field.balance"), (row) => row.balanceAfter, { width: 120 }),
      { id: "position", label: t("field.position"), width: 112, end: true, hiddenAtFirst: true, cell: (row) => row.position },
      { id: "order", label: t("field.order"), width: 112, end: true, hiddenAtFirst: true, cell: (row) => row.order },
      {
        id: "reason",
        label: t("field.reason"),
        width: 112,
        hiddenAtFirst: true,
        cell: (row) => nameOf("dealReason", row.reason),
      },
      {
        id: "flowClass",
        label: t("field.flowClass"),
        width: 140,
        hiddenAtFirst: true,
        cell: (row) => (row.flowClass == null ? null : nameOf("flowClass", row.flowClass)),
      },
      { id: "comment", label: t("field.comment"), width: 120, grow: true, cell: (row) => <span title={row.comment ?? ""}>{row.comment}</span> },
    ];
  }, [t, format, currency]);
}
