import { Button } from "@heroui/react";
import { ListFilter } from "lucide-react";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../format/useFormat";
import { preferences, usePreferences } from "../../preferences";
import { ProblemView } from "../ProblemView";
import { usePhone } from "../useMedia";
import { GridCards } from "./GridCards";
import { GridTable } from "./GridTable";
import { ExportMenu, ViewMenu } from "./menus";
import type { GridColumn, RowAction, RowLink } from "./model";

const LOAD_AHEAD_ROWS = 60;

export type GridData<Row> = {
  label: string;
  rows: Row[];
  /** How many rows the filter matches in all; undefined until the platform has said so. */
  total: number | undefined;
  rowKey: (row: Row) => string;
  rowLink?: ((row: Row) => RowLink) | undefined;
  selected?: string | undefined;
  actions?: RowAction<Row>[] | undefined;
  sort?: string | undefined;
  onSort?: ((sort: string | undefined) => void) | undefined;
  loading: boolean;
  /** The keys of the rows in sight, whenever other ones are. */
  onVisible?: ((keys: string[]) => void) | undefined;
  onEnd: (lastInSight: number) => void;
};

/**
 * The one grid of the app. The platform pages, sorts and filters; this shows the rows: as a table
 * with the keys of a grid, as cards on a phone.
 */
export function DataGrid<Row>(
  props: Omit<GridData<Row>, "onEnd"> & {
    /** Names the grid among a person's preferences. */
    id: string;
    columns: GridColumn<Row>[];
    /** Stands before the other filters, and stays in sight on a phone. */
    search?: ReactNode;
    filters?: ReactNode;
    /** How many filters are set; an empty list that no filter explains needs no controls. */
    filtersSet?: number;
    /** Route that exports the same rows, with the same filter. */
    exportUrl?: string | undefined;
    empty: ReactNode;
    failure: unknown;
    onRetry: () => void;
    more?: { available: boolean; busy: boolean; load: () => void };
  },
) {
  const { id, columns, rows, total, search, filters, filtersSet = 0, exportUrl, empty, failure, onRetry, more, loading } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const [filtering, setFiltering] = useState(false);
  const { density = "compact", hiddenColumns } = usePreferences();
  const hidden = hiddenColumns?.[id];
  const shown = useMemo(
    () => columns.filter((column) => (hidden === undefined ? column.hiddenAtFirst !== true : !hidden.includes(column.id))),
    [columns, hidden],
  );

  const onEnd = useCallback(
    (lastInSight: number) => {
      if (more?.available === true && !more.busy && lastInSight >= rows.length - LOAD_AHEAD_ROWS) more.load();
    },
    [more, rows.length],
  );

  const onColumns = (ids: string[]) => {
    const away = columns.map((column) => column.id).filter((column) => !ids.includes(column));
    preferences.set({ hiddenColumns: { ...hiddenColumns, [id]: away } });
  };

  const data = { ...props, shown, onEnd };
  const nothing = !loading && rows.length === 0;
  return (
    <section aria-label={props.label} className="flex min-h-0 flex-1 flex-col gap-3">
      {!(nothing && filtersSet === 0) && (
        <div className="flex flex-wrap items-center gap-2">
          {search}
          {phone && filters !== undefined && (
            <Button variant="outline" className="font-normal" aria-expanded={filtering} onPress={() => setFiltering(!filtering)}>
              <ListFilter aria-hidden="true" />
              {t("grid.filters")}
              {filtersSet > 0 && <span className="figure text-link">{filtersSet}</span>}
            </Button>
          )}
          {!phone && filters}
          <div className="ms-auto flex items-center gap-2">
            <span role="status" className="figure text-muted">
              {total !== undefined && t("grid.rows", { count: total, shown: format.count(total) })}
            </span>
            {exportUrl !== undefined && <ExportMenu url={exportUrl} />}
            <ViewMenu
              columns={columns}
              shown={shown.map((column) => column.id)}
              density={density}
              phone={phone}
              onColumns={onColumns}
            />
          </div>
          {phone && filtering && <div className="flex w-full flex-wrap gap-2">{filters}</div>}
        </div>
      )}
      {failure != null && <ProblemView failure={failure} onRetry={onRetry} />}
      {nothing && failure == null && <div className="panel">{empty}</div>}
      {!nothing && (phone ? <GridCards {...data} /> : <GridTable {...data} density={density} />)}
    </section>
  );
}
