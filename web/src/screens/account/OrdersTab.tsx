import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ListOrdered } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ordersQuery } from "../../api/queries";
import type { OrderRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { GridSlot } from "./GridSlot";

const route = getRouteApi("/accounts/$accountId/orders");

export function OrdersTab() {
  const { t } = useTranslation();
  const { accountId } = route.useParams();
  const list = useInfiniteQuery(ordersQuery(accountId));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useColumns();
  return (
    <GridSlot>
      <DataGrid
        id="orders"
        label={t("account.tab.orders")}
        columns={columns}
        rows={rows}
        total={list.data?.pages[0]?.total}
        rowKey={(row) => row.ticket}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        empty={<EmptyState icon={ListOrdered} title={t("orders.none")} text={t("orders.noneText")} />}
      />
    </GridSlot>
  );
}

function useColumns(): GridColumn<OrderRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const price = (id: string, label: string, value: (row: OrderRow) => string | null | undefined): GridColumn<OrderRow> => ({
      id,
      label,
      width: 112,
      end: true,
      cell: (row) => {
        const text = value(row);
        return text == null ? null : format.decimal(text);
      },
    });
    return [
      {
        id: "placed",
        label: t("field.placed"),
        width: 184,
        fixed: true,
        card: "title",
        cell: (row) => <span className="figure">{format.instant(row.placed)}</span>,
      },
      { id: "ticket", label: t("field.ticket"), width: 120, end: true, cell: (row) => row.ticket },
      { id: "symbol", label: t("field.symbol"), width: 112, cell: (row) => row.symbol },
      { id: "type", label: t("field.type"), width: 116, card: "badge", cell: (row) => nameOf("orderType", row.type) },
      { id: "state", label: t("field.state"), width: 116, card: "badge", cell: (row) => nameOf("orderState", row.state) },
      price("initialVolume", t("field.initialVolume"), (row) => row.initialVolume),
      price("filledVolume", t("field.filledVolume"), (row) => row.filledVolume),
      price("price", t("field.price"), (row) => row.price),
      price("stopLoss", t("field.stopLoss"), (row) => row.stopLoss),
      price("takeProfit", t("field.takeProfit"), (row) => row.takeProfit),
      {
        id: "done",
        label: t("field.done"),
        width: 184,
        cell: (row) => (row.done == null ? null : <span className="figure">{format.instant(row.done)}</span>),
      },
      { id: "comment", label: t("field.comment"), width: 140, grow: true, cell: (row) => row.comment },
    ];
  }, [t, format]);
}
