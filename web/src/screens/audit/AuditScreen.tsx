import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ScanSearch, ScrollText } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { auditQuery, type AuditQuery } from "../../api/auditQueries";
import type { ActRow } from "../../api/types";
import { DateFilter } from "../../components/DateFilter";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { RowAction } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { endOfDay, startOfDay } from "../../format/day";
import { nameOf } from "../../i18n/lookup";
import type { AuditSearch } from "../../routes";
import { ActDrawer } from "./ActDrawer";
import { useActColumns } from "./actColumns";
import { ChainView } from "./ChainView";

const route = getRouteApi("/audit");
const OBJECTS = ["account", "api-key", "approval", "break", "broker", "cash-movement", "credential-keys", "fund", "gateway", "manager", "quarantine", "session", "statement", "user"];

/** Who did what, the newest first. */
export function AuditScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useMemo(() => queryOf(search), [search]);
  const list = useInfiniteQuery(auditQuery(query));
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useActColumns();
  const change = (to: AuditSearch, replace = true) => void navigate({ search: (before) => ({ ...before, ...to }), resetScroll: false, replace });
  const show = (act: string | undefined) => change({ act }, false);
  const actions: RowAction<ActRow>[] = [
    { id: "open", label: t("audit.look"), icon: ScanSearch, act: (row) => show(row.id) },
    { id: "object", label: t("audit.sameObject"), icon: ScrollText, act: (row) => change({ objectType: row.objectType, objectId: row.objectId }, false) },
  ];
  return (
    <Page fill title={t("menu.audit")} lead={<ChainView />}>
      <DataGrid
        id="audit"
        label={t("menu.audit")}
        columns={columns}
        rows={rows}
        total={undefined}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/audit", search: (before: object) => ({ ...before, act: row.id }) }) as never}
        selected={search.act}
        actions={actions}
        loading={list.isPending}
        failure={list.error}
        onRetry={() => void list.refetch()}
        more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
        filtersSet={Object.keys(query).length}
        exportUrl={exportOf(query)}
        search={<SearchBox label={t("audit.search")} value={search.q ?? ""} onChange={(q) => change({ q: q === "" ? undefined : q })} className="w-full sm:w-64" />}
        filters={
          <>
            <SearchBox label={t("audit.who")} value={search.who ?? ""} onChange={(who) => change({ who: who === "" ? undefined : who })} className="w-48" />
            <FilterMenu
              single
              label={t("audit.object")}
              choices={OBJECTS.map((id) => ({ id, label: nameOf("objectType", id) }))}
              chosen={search.objectType === undefined ? [] : [search.objectType]}
              onChange={([objectType]) => change({ objectType, objectId: undefined })}
            />
            {search.objectId !== undefined && (
              <FilterMenu single label={t("audit.objectId")} choices={[{ id: search.objectId, label: search.objectId }]} chosen={[search.objectId]} onChange={([objectId]) => change({ objectId })} />
            )}
            <DateFilter label={t("deals.from")} value={search.from} onChange={(from) => change({ from })} />
            <DateFilter label={t("deals.to")} value={search.to} onChange={(to) => change({ to })} />
          </>
        }
        empty={<EmptyState icon={ScrollText} title={t("grid.noMatch")} text={t("audit.noneText")} />}
      />
      {search.act !== undefined && <ActDrawer key={search.act} id={search.act} onClose={() => show(undefined)} />}
    </Page>
  );
}

/** What the address says, as the platform is asked: whole days as moments. */
function queryOf({ q, who, verb, objectType, objectId, from, to }: AuditSearch): AuditQuery {
  const query = { q, who, verb, objectType, objectId, from: moment(from, startOfDay), to: moment(to, endOfDay) };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as AuditQuery;
}

function moment(day: string | undefined, of: (day: string) => string): string | undefined {
  try {
    return day === undefined ? undefined : of(day);
  } catch {
    return undefined; // An address may carry anything; what is no day filters nothing.
  }
}

function exportOf(query: AuditQuery): string {
  const parameters = new URLSearchParams(query as Record<string, string>).toString();
  return parameters === "" ? "/api/audit/export" : `/api/audit/export?${parameters}`;
}
