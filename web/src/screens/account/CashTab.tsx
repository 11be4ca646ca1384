import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Banknote, TriangleAlert } from "lucide-react";
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
  const flows = useInfiniteQuery(flowsQuery(accountId));
  const first = flows.data?.pages[0];
  const rows = flows.data === undefined ? [] : flows.data.pages.flatMap((page) => page.deals.items);
  const columns = useDealColumns(currency)
    .filter(({ id }) => SHOWN.includes(id))
    .map((column) => (column.id === "net" ? { ...column, ...UNTONED_NET } : column))
    .map((column) => ({ ...column, hiddenAtFirst: false }));
  // How many classes there are decides where the grid stands, so it waits for them.
  if (first === undefined && flows.error === null) return <Bone className="h-72" />;
  return (
    <>
      {first !== undefined && first.items.length > 0 && (
        <dl className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          {first.items.map(({ flowClass, count, total }) => (
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
      {first?.needsReview === true && (
        <p className="flex items-center gap-2 text-warning-soft-foreground">
          <TriangleAlert aria-hidden="true" className="size-4" />
          {t("cash.needsReview")}
        </p>
      )}
      <GridSlot>
        <DataGrid
          id="cash"
          label={t("account.tab.cash")}
          columns={columns}
          rows={rows}
          total={first?.deals.total}
          rowKey={(row) => row.ticket}
          loading={false}
          failure={flows.error}
          onRetry={() => void flows.refetch()}
          more={{ available: flows.hasNextPage, busy: flows.isFetchingNextPage, load: () => void flows.fetchNextPage() }}
          empty={<EmptyState icon={Banknote} title={t("cash.none")} text={t("cash.noneText")} />}
        />
      </GridSlot>
    </>
  );
}
