import type { VirtualItem } from "@tanstack/react-virtual";

/** The empty heights before and after the rows that are rendered. */
export function spaceAround(items: VirtualItem[], totalHeight: number): { before: number; after: number } {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return { before: 0, after: 0 };
  return { before: first.start, after: totalHeight - last.end };
}

/** Rows with their head, as ARIA counts them; -1 says that nobody knows yet. */
export function ariaRowCount(total: number | undefined): number {
  return total === undefined ? -1 : total + 1;
}

/** Width of the column that holds the actions of a row. */
export const ACTIONS_WIDTH = 40;

/** The least width of a table: its columns side by side. */
export function leastWidth(columns: { width: number }[], withActions: boolean): number {
  return columns.reduce((sum, column) => sum + column.width, withActions ? ACTIONS_WIDTH : 0);
}
