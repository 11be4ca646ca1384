import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Banknote, Link2, PencilLine, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { accountQuery, cashQuery, flowsQuery } from "../../api/queries";
import type { CashRow } from "../../api/types";
import { Bone } from "../../components/Bone";
import { EmptyState } from "../../components/EmptyState";
import { AmountText } from "../../components/FigureText";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn, RowAction } from "../../components/grid/model";
import { copyText } from "../../copyText";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { CashDrawer } from "./CashDrawer";
import { GridSlot } from "./GridSlot";

const route = getRouteApi("/accounts/$accountId/cash");

/** Money that came and went without a trade: totals by class, and each operation with what it was. */
export function CashTab() {
  const { t } = useTranslation();
  const { accountId } = route.useParams();
  const { operation } = route.useSearch();
  const navigate = route.useNavigate();
  const currency = useQuery(accountQuery(accountId)).data?.currency;
  const totals = useInfiniteQuery(flowsQuery(accountId));
  const flows = totals.data?.pages[0];
  const cash = useInfiniteQuery(cashQuery(accountId));
  const rows = useMemo(() => (cash.data === undefined ? [] : cash.data.pages.flatMap((page) => page.items)), [cash.data]);
  const columns = useColumns(currency);
  const linkOf = (row: CashRow) => ({ to: ".", search: (before: object) => ({ ...before, operation: row.ticket }), resetScroll: false });
  const actions: RowAction<CashRow>[] = [
    { id: "classify", label: t("cash.open"), icon: PencilLine, act: (row) => void navigate(linkOf(row) as never) },
    { id: "link", label: t("action.copyLink"), icon: Link2, act: (row) => copyText(`${location.origin}${location.pathname}?operation=${row.ticket}`, t("action.copied")) },
  ];
  // How many classes there are decides where the grid stands, so it waits for them.
  if (cash.isPending || totals.isPending) return <Bone className="h-72" />;
  return (
    <>
      {flows !== undefined && flows.items.length > 0 && <Totals items={flows.items} />}
      {flows?.needsReview === true && (
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
          total={cash.data?.pages[0]?.total}
          rowKey={(row) => row.ticket}
          rowLink={linkOf as never}
          selected={operation}
          actions={actions}
          loading={false}
          failure={cash.error}
          onRetry={() => void cash.refetch()}
          more={{ available: cash.hasNextPage, busy: cash.isFetchingNextPage, load: () => void cash.fetchNextPage() }}
          empty={<EmptyState icon={Banknote} title={t("cash.none")} text={t("cash.noneText")} />}
        />
      </GridSlot>
      {operation !== undefined && (
        <CashDrawer
          key={operation}
          accountId={accountId}
          row={rows.find((row) => row.ticket === operation)}
          ticket={operation}
          onClose={() => void navigate({ search: (before) => ({ ...before, operation: undefined }) as never, resetScroll: false })}
        />
      )}
    </>
  );
}

function Totals({ items }: { items: { flowClass: string; count: number; total: CashRow["amount"] }[] }) {
  const format = useFormat();
  return (
    <dl className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      {items.map(({ flowClass, count, total }) => (
        <div key={flowClass} className="panel min-w-0 px-4 py-2.5 sm:min-w-44">
          <dt className="text-xs text-muted">
            {nameOf("flowClass", flowClass)} <span className="figure">({format.count(count)})</span>
          </dt>
          <dd className="mt-0.5 text-base font-semibold">
            <AmountText amount={total} currency />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Money that comes in is no gain, and money that goes out no loss: amounts carry their sign alone. */
function useColumns(currency: string | undefined): GridColumn<CashRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "time", label: t("field.time"), width: 184, fixed: true, card: "title", cell: (row) => <span className="figure">{format.instant(row.time)}</span> },
      { id: "type", label: t("field.type"), width: 120, cell: (row) => nameOf("dealType", row.type) },
      {
        id: "flowClass",
        label: t("field.flowClass"),
        width: 190,
        cell: (row) => (
          <span className={row.flowClass === "UNCLASSIFIED" ? "text-warning-soft-foreground" : ""}>
            {nameOf("flowClass", row.flowClass)}
          </span>
        ),
      },
      { id: "decided", label: t("cash.decidedBy"), width: 130, cell: (row) => row.decided?.by ?? <span className="text-muted">{t("cash.bySystem")}</span> },
      { id: "amount", label: t("field.net"), unit: currency, width: 130, end: true, cell: (row) => <AmountText amount={row.amount} /> },
      { id: "balanceAfter", label: t("field.balanceAfter"), unit: currency, width: 150, end: true, cell: (row) => <AmountText amount={row.balanceAfter} /> },
      { id: "comment", label: t("field.comment"), width: 160, grow: true, cell: (row) => row.comment },
      { id: "ticket", label: t("field.ticket"), width: 120, end: true, cell: (row) => row.ticket },
    ],
    [t, format, currency],
  );
}
