import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { GridData } from "./DataGrid";
import { nextSort, parseSort, type GridColumn } from "./model";

const CELL =
  "sticky top-0 z-10 h-9 border-b border-border bg-surface-secondary px-2.5 text-xs font-medium text-muted -outline-offset-2";

/** The head of a grid: column names, their unit, and the order. */
export function GridHead<Row>(
  props: GridData<Row> & {
    shown: GridColumn<Row>[];
    tabIndex: (row: number, column: number) => number;
    onFocus: (column: number) => void;
  },
) {
  const { shown, sort, onSort, actions, tabIndex, onFocus } = props;
  const { t } = useTranslation();
  const order = parseSort(sort);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {shown.map((column, place) => {
          const sorted = column.sortBy !== undefined && order?.field === column.sortBy;
          return (
            <th
              key={column.id}
              scope="col"
              data-cell={`0:${place}`}
              tabIndex={tabIndex(0, place)}
              onFocus={() => onFocus(place)}
              aria-sort={sorted ? (order.descending ? "descending" : "ascending") : undefined}
              className={`${CELL} ${column.end === true ? "text-end" : "text-start"} ${place === 0 ? "start-0 z-20!" : ""}`}
            >
              {column.sortBy === undefined || onSort === undefined ? (
                <Label column={column} />
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  className={`group/sort inline-flex max-w-full align-middle cursor-pointer items-center gap-0.5 hover:text-foreground ${sorted ? "text-foreground" : ""} ${column.end === true ? "flex-row-reverse" : ""}`}
                  onClick={() => onSort(nextSort(sort, column.sortBy!))}
                >
                  <Label column={column} />
                  <SortIcon sorted={sorted} descending={order?.descending === true} />
                </button>
              )}
            </th>
          );
        })}
        {actions !== undefined && (
          <th
            scope="col"
            data-cell={`0:${shown.length}`}
            tabIndex={tabIndex(0, shown.length)}
            onFocus={() => onFocus(shown.length)}
            className={CELL}
          >
            <span className="sr-only">{t("grid.rowActions")}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function Label<Row>({ column }: { column: GridColumn<Row> }) {
  return (
    <span className="truncate">
      {column.label}
      {column.unit !== undefined && <span className="ms-1 font-normal">{column.unit}</span>}
    </span>
  );
}

function SortIcon({ sorted, descending }: { sorted: boolean; descending: boolean }) {
  if (!sorted) {
    return <ChevronsUpDown aria-hidden="true" className="size-3 w-0 shrink-0 opacity-0 group-hover/sort:w-3 group-hover/sort:opacity-100" />;
  }
  return descending ? (
    <ArrowDown aria-hidden="true" className="size-3 shrink-0" />
  ) : (
    <ArrowUp aria-hidden="true" className="size-3 shrink-0" />
  );
}
