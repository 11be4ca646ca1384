import { Link, type LinkProps } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Bone } from "../Bone";
import { InGridCell } from "../Hint";
import type { GridData } from "./DataGrid";
import type { GridColumn } from "./model";
import { RowMenuButton } from "./RowMenu";
import { useRowsInSight } from "./useRowsInSight";

const ESTIMATED_HEIGHT = 180;
const SKELETON_CARDS = 4;

/** The same rows for a narrow screen: one card each, scrolling with the page. */
export function GridCards<Row>(props: GridData<Row> & { shown: GridColumn<Row>[] }) {
  const { label, rows, shown, rowKey, rowLink, actions, loading, onVisible, onEnd } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (list.current !== null) setOffset(list.current.offsetTop);
  }, []);

  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 4,
    gap: 8,
    scrollMargin: offset,
    getItemKey: (index) => rowKey(rows[index]!),
    onChange: ({ range }) => {
      if (range !== null) onEnd(range.endIndex);
    },
  });

  const items = virtual.getVirtualItems();
  useRowsInSight(items.map(({ key }) => String(key)), onVisible);

  const title = shown.find(({ card }) => card === "title");
  const badges = shown.filter(({ card }) => card === "badge");
  const lines = shown.filter(({ card }) => card === undefined);
  if (loading && rows.length === 0) return <SkeletonCards />;
  return (
    <ul ref={list} aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index]!;
        return (
          <li
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            className="panel absolute inset-x-0 top-0 p-3"
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            <InGridCell value={true}>
              <div className="flex items-start justify-between gap-2">
                <div className="min-w-0 flex-1 font-semibold">
                  {rowLink === undefined ? (
                    title?.cell(row)
                  ) : (
                    <Link {...(rowLink(row) as LinkProps)} className="block py-1">
                      {title?.cell(row)}
                    </Link>
                  )}
                </div>
                {actions !== undefined && (
                  <RowMenuButton row={row} actions={actions} label={t("grid.rowActions")} reachable />
                )}
              </div>
              {badges.length > 0 && (
                <div className="mt-1 flex flex-wrap gap-1.5">
                  {badges.map((column) => (
                    <span key={column.id}>{column.cell(row)}</span>
                  ))}
                </div>
              )}
              <dl className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1.5">
                {lines.map((column) => (
                  <div key={column.id} className="min-w-0">
                    <dt className="truncate text-xs text-muted">
                      {column.label} {column.unit}
                    </dt>
                    <dd className="truncate empty:before:text-muted empty:before:content-['—']">{column.cell(row)}</dd>
                  </div>
                ))}
              </dl>
            </InGridCell>
          </li>
        );
      })}
    </ul>
  );
}

function SkeletonCards() {
  return Array.from({ length: SKELETON_CARDS }, (_, card) => (
    <div key={card} aria-hidden="true" className="panel h-44 space-y-3 p-3">
      <Bone className="h-4 w-1/2" />
      <Bone className="h-3 w-1/3" />
      <Bone className="h-3 w-3/4" />
      <Bone className="h-3 w-2/3" />
    </div>
  ));
}
