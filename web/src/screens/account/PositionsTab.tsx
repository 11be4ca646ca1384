import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Layers } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { accountQuery, positionsQuery } from "../../api/queries";
import type { PositionRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { AmountText } from "../../components/FigureText";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { ProvenanceBadge } from "../../components/ProvenanceBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { GridSlot } from "./GridSlot";

const route = getRouteApi("/accounts/$accountId/positions");

export function PositionsTab() {
  const { t } = useTranslation();
  const { accountId } = route.useParams();
  const currency = useQuery(accountQuery(accountId)).data?.currency;
  const positions = useQuery(positionsQuery(accountId));
  const columns = useColumns(currency);
  return (
    <GridSlot>
      <DataGrid
        id="positions"
        label={t("account.tab.positions")}
        columns={columns}
        rows={positions.data === undefined ? [] : positions.data.items}
        total={positions.data?.items.length}
        rowKey={(row) => row.ticket}
        loading={positions.isPending}
        failure={positions.error}
        onRetry={() => void positions.refetch()}
        search={positions.data?.provenance != null && <ProvenanceBadge provenance={positions.data.provenance} />}
        empty={
          positions.data?.provenance == null ? (
            <EmptyState icon={Layers} title={t("figure.noData")} text={t("positions.unknownText")} />
          ) : (
            <EmptyState icon={Layers} title={t("positions.none")} text={t("positions.noneText")} />
          )
        }
      />
    </GridSlot>
  );
}

function useColumns(currency: string | undefined): GridColumn<PositionRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const decimal = (
      id: string,
      label: string,
      value: (row: PositionRow) => string | null | undefined,
    ): GridColumn<PositionRow> => ({
      id,
      label,
      width: 116,
      end: true,
      cell: (row) => {
        const text = value(row);
        return text == null ? null : format.decimal(text);
      },
    });
    return [
      { id: "symbol", label: t("field.symbol"), width: 112, fixed: true, card: "title", cell: (row) => row.symbol },
      { id: "ticket", label: t("field.ticket"), width: 120, end: true, cell: (row) => row.ticket },
      { id: "opened", label: t("field.opened"), width: 184, cell: (row) => <span className="figure">{format.instant(row.opened)}</span> },
      { id: "direction", label: t("field.type"), width: 96, card: "badge", cell: (row) => nameOf("direction", row.direction) },
      { ...decimal("volume", t("field.volume"), (row) => row.volume), unit: t("unit.lots") },
      decimal("openPrice", t("field.openPrice"), (row) => row.openPrice),
      decimal("currentPrice", t("field.currentPrice"), (row) => row.currentPrice),
      decimal("stopLoss", t("field.stopLoss"), (row) => row.stopLoss),
      decimal("takeProfit", t("field.takeProfit"), (row) => row.takeProfit),
      { id: "swap", label: t("field.swap"), unit: currency, width: 116, end: true, cell: (row) => <AmountText amount={row.swap} /> },
      { id: "profit", label: t("field.profit"), unit: currency, width: 132, end: true, cell: (row) => <AmountText amount={row.profit} tone /> },
      { id: "comment", label: t("field.comment"), width: 140, grow: true, cell: (row) => row.comment },
    ];
  }, [t, format, currency]);
}
