import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useRef, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Bone } from "../Bone";
import { InGridCell } from "../Hint";
import type { GridData } from "./DataGrid";
import { ACTIONS_WIDTH, ariaRowCount, leastWidth, spaceAround } from "./geometry";
import { GridHead } from "./GridHead";
import type { GridColumn } from "./model";
import { RowMenuButton } from "./RowMenu";
import { useGridKeys } from "./useGridKeys";
import { useRowsInSight } from "./useRowsInSight";

const HEIGHTS = { compact: 36, comfortable: 44 };
const HEAD_HEIGHT = 36;
/** Room for the border and for a scrollbar at the bottom. */
const FRAME_HEIGHT = 14;
const OVERSCAN = 8;
const SKELETON_ROWS = 12;
/** The first column says which row it is: it stays in sight while the others scroll sideways. */
const STICKY = "sticky start-0 z-[1] bg-surface group-hover/row:bg-row-hover group-aria-selected/row:bg-accent-soft";

/** The grid as a table: only the rows in sight are in the document. */
export function GridTable<Row>(props: GridData<Row> & { shown: GridColumn<Row>[]; density: "compact" | "comfortable" }) {
  const { label, rows, total, shown, density, rowKey, rowLink, selected, actions, loading, onVisible, onEnd } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const height = HEIGHTS[density];

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_HEIGHT,
    getItemKey: (index) => rowKey(rows[index]!),
    onChange: ({ range }) => {
      if (range !== null) onEnd(range.endIndex);
    },
  });
  const items = virtual.getVirtualItems();
  useRowsInSight(items.map(({ key }) => String(key)), onVisible);

  const open = useCallback(
    (row: number) => {
      const target = rows[row - 1];
      if (target !== undefined && rowLink !== undefined) void navigate(rowLink(target) as never);
    },
    [rows, rowLink, navigate],
  );
  const columns = actions === undefined ? shown.length : shown.length + 1;
  const keys = useGridKeys({
    table,
    rows: rows.length,
    columns,
    screen: Math.max(1, items.length - OVERSCAN * 2),
    reveal: (row) => virtual.scrollToIndex(row - 1),
    open,
  });
  const tabIndex = (row: number, column: number) =>
    keys.active.row === row && keys.active.column === column ? 0 : -1;

  const onRowClick = (event: MouseEvent, row: number) => {
    const pressed = (event.target as HTMLElement).closest("a, button, [role=menu]");
    if (pressed === null && window.getSelection()?.isCollapsed !== false) open(row);
  };

  const { before, after } = spaceAround(items, virtual.getTotalSize());
  const shownRows = loading && rows.length === 0 ? SKELETON_ROWS * height : virtual.getTotalSize();
  const contentHeight = shownRows + HEAD_HEIGHT + FRAME_HEIGHT;

  return (
    <div ref={scroller} className="panel relative min-h-24 shrink overflow-auto [contain:strict] scrollbar-thin" style={{ height: contentHeight }}>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-rowcount={ariaRowCount(total)}
        aria-colcount={columns}
        aria-busy={loading}
        className="table-fixed-cells w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: leastWidth(shown, actions !== undefined) }}
        onKeyDown={keys.onKeyDown}
      >
        <colgroup>
          {shown.map((column) => (
            <col key={column.id} style={column.grow === true ? { minWidth: column.width } : { width: column.width }} />
          ))}
          {actions !== undefined && <col style={{ width: ACTIONS_WIDTH }} />}
        </colgroup>
        <GridHead {...props} tabIndex={tabIndex} onFocus={(column) => keys.setActive({ row: 0, column })} />
        <tbody>
          {before > 0 && <Spacer height={before} columns={columns} />}
          {items.map(({ index, key }) => {
            const row = rows[index]!;
            const number = index + 1;
            return (
              <tr
                key={key}
                aria-rowindex={number + 1}
                aria-selected={selected === rowKey(row)}
                className={`group/row ${rowLink === undefined ? "" : "cursor-pointer"} hover:bg-row-hover aria-selected:bg-accent-soft`}
                style={{ height }}
                onClick={(event) => onRowClick(event, number)}
              >
                <InGridCell value={true}>
                  {shown.map((column, place) => (
                    <td
                      key={column.id}
                      data-cell={`${number}:${place}`}
                      tabIndex={tabIndex(number, place)}
                      onFocus={() => keys.setActive({ row: number, column: place })}
                      className={`border-b border-separator px-2.5 -outline-offset-2 ${column.end === true ? "figure text-end" : "text-start"} ${place === 0 ? STICKY : ""}`}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                  {actions !== undefined && (
                    <td
                      data-cell={`${number}:${shown.length}`}
                      tabIndex={tabIndex(number, shown.length)}
                      onFocus={() => keys.setActive({ row: number, column: shown.length })}
                      className="border-b border-separator px-1 text-center -outline-offset-2"
                    >
                      <RowMenuButton row={row} actions={actions} label={t("grid.rowActions")} />
                    </td>
                  )}
                </InGridCell>
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} columns={columns} />}
          {loading && rows.length === 0 && <SkeletonRows columns={columns} height={height} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

function SkeletonRows({ columns, height }: { columns: number; height: number }) {
  return Array.from({ length: SKELETON_ROWS }, (_, row) => (
    <tr key={row} aria-hidden="true" style={{ height }}>
      {Array.from({ length: columns }, (_, column) => (
        <td key={column} className="border-b border-separator px-3">
          <Bone className="h-3 w-3/4" />
        </td>
      ))}
    </tr>
  ));
}
