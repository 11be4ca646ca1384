import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";

/** The cell that the keyboard stands on; row 0 is the head. */
export type ActiveCell = { row: number; column: number };

type Grid = {
  table: RefObject<HTMLTableElement | null>;
  rows: number;
  columns: number;
  /** Rows in one screen, for Page Up and Page Down. */
  screen: number;
  reveal: (row: number) => void;
  open: (row: number) => void;
};

/** Moves through a grid with the keys of the ARIA grid pattern; one cell at a time takes the focus. */
export function useGridKeys({ table, rows, columns, screen, reveal, open }: Grid) {
  const [active, setActive] = useState<ActiveCell>({ row: 0, column: 0 });
  const moving = useRef(false);

  useEffect(() => {
    if (!moving.current) return undefined;
    const focus = () => cellAt(table.current, active)?.focus({ preventScroll: active.row > 0 });
    if (cellAt(table.current, active) !== null) {
      moving.current = false;
      focus();
      return undefined;
    }
    // The row is outside of the window that is rendered: it appears with the next frame.
    const frame = requestAnimationFrame(() => {
      moving.current = false;
      focus();
    });
    return () => cancelAnimationFrame(frame);
  });

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLTableElement>) => {
      if (event.key === "Enter" || event.key === " ") {
        if (!press(event)) open(active.row);
        event.preventDefault();
        return;
      }
      const target = destination(event, active, { rows, columns, screen });
      if (target === undefined) return;
      event.preventDefault();
      moving.current = true;
      if (target.row > 0) reveal(target.row);
      setActive(target);
    },
    [active, rows, columns, screen, reveal, open],
  );

  return { active, setActive, onKeyDown };
}

function destination(
  event: KeyboardEvent,
  { row, column }: ActiveCell,
  { rows, columns, screen }: { rows: number; columns: number; screen: number },
): ActiveCell | undefined {
  const toRow = (wanted: number) => ({ row: Math.min(rows, Math.max(0, wanted)), column });
  const toColumn = (wanted: number) => ({ row, column: Math.min(columns - 1, Math.max(0, wanted)) });
  const whole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "ArrowDown":
      return toRow(row + 1);
    case "ArrowUp":
      return toRow(row - 1);
    case "ArrowRight":
      return toColumn(column + 1);
    case "ArrowLeft":
      return toColumn(column - 1);
    case "PageDown":
      return toRow(row + screen);
    case "PageUp":
      return toRow(row - screen);
    case "Home":
      return whole ? { row: 1, column: 0 } : toColumn(0);
    case "End":
      return whole ? { row: rows, column: columns - 1 } : toColumn(columns - 1);
    default:
      return undefined;
  }
}

/** Presses what stands in the cell, if there is something to press. */
function press(event: KeyboardEvent): boolean {
  const cell = event.target as HTMLElement;
  if (cell.dataset["cell"] === undefined) {
    (cell.closest("button, a") as HTMLElement | null)?.click();
    return true;
  }
  const control = cell.querySelector<HTMLElement>("button, a");
  control?.click();
  return control !== null;
}

function cellAt(table: HTMLTableElement | null, { row, column }: ActiveCell): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null;
}
