import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Banknote } from "lucide-react";
import { useTranslation } from "react-i18next";
import { accountQuery, flowsQuery } from "../../api/queries";
import type { DealRow } from "../../api/types";
import { Bone } from "../../components/Bone";
import { EmptyState } from "../../components/EmptyState";
import { AmountText } from "../../components/FigureText";
import { DataGrid } from "../../components/grid/DataGrid";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { useDealColumns } from "./dealColumns";
import { GridSlot } from "./GridSlot";

const route = getRouteApi("/accounts/$accountId/cash");
/** Money that comes in is no gain, and money that goes out no loss. */
const UNTONED_NET = { cell: (row: DealRow) => <AmountText amount={row.net} /> };
const SHOWN = ["time", "ticket", "type", "flowClass", "net", "balanceAfter", "comment"];

/** Money that came and went without a trade: totals by class, and each operation. */
export function CashTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const { accountId } = route.useParams();
  const currency = useQuery(accountQuery(accountId)).data?.currency;
  const flows = useQuery(flowsQuery(accountId));
  const columns = useDealColumns(currency)
    .filter(({ id }) => SHOWN.includes(id))
    .map((column) => (column.id === "net" ? { ...column, ...UNTONED_NET } : column))
    .map((column) => ({ ...column, hiddenAtFirst: false }));
  return (
    <>
      {flows.data === undefined && flows.error === null && <Bone className="h-18" />}
      {flows.data !== undefined && flows.data.items.length > 0 && (
        <dl className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          {flows.data.items.map(({ flowClass, count, total }) => (
            <div key={flowClass} className="panel min-w-44 px-4 py-2.5">
              <dt className="text-xs text-muted">
                {nameOf("flowClass", flowClass)} <span className="figure">({format.count(count)})</span>
              </dt>
              <dd className="mt-0.5 text-base font-semibold">
                <AmountText amount={total} currency />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <GridSlot>
        <DataGrid
          id="cash"
          label={t("account.tab.cash")}
          columns={columns}
          rows={flows.data === undefined ? [] : flows.data.deals.items}
          total={flows.data?.deals.total}
          rowKey={(row) => row.ticket}
          loading={flows.isPending}
          failure={flows.error}
          onRetry={() => void flows.refetch()}
          empty={<EmptyState icon={Banknote} title={t("cash.none")} text={t("cash.noneText")} />}
        />
      </GridSlot>
    </>
  );
}
