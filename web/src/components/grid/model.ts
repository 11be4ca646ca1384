import type { LinkProps } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type GridColumn<Row> = {
  id: string;
  label: string;
  /** The currency or unit of the whole column, named once in its head. */
  unit?: string | undefined;
  cell: (row: Row) => ReactNode;
  /** Least width in pixels; wider windows share the rest among the growing columns. */
  width: number;
  grow?: boolean;
  /** Figures stand at the end, so that their digits line up. */
  end?: boolean;
  /** The field by which the platform sorts. */
  sortBy?: string;
  /** Stays on screen whatever the person hides. */
  fixed?: boolean;
  hiddenAtFirst?: boolean;
  /** Where a card on a phone shows it: in its head, beside the head, or as a line (usual). */
  card?: "title" | "badge" | "none";
};

export type RowLink = Pick<LinkProps, "to" | "params" | "search">;

export type RowAction<Row> = {
  id: string;
  label: string;
  icon: LucideIcon;
  act: (row: Row) => void;
  when?: (row: Row) => boolean;
};

/** Sorting as the API writes it: `balance:desc`. */
export type SortOrder = { field: string; descending: boolean };

export function parseSort(text: string | undefined): SortOrder | undefined {
  const match = /^(\w+):(asc|desc)$/.exec(text ?? "");
  return match?.[1] === undefined ? undefined : { field: match[1], descending: match[2] === "desc" };
}

/** What a press on a column's head asks for: ascending, then descending, then the list's own order. */
export function nextSort(current: string | undefined, field: string): string | undefined {
  const sort = parseSort(current);
  if (sort?.field !== field) return `${field}:asc`;
  return sort.descending ? undefined : `${field}:desc`;
}
