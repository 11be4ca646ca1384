import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { History } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { importsQuery } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import { Page } from "../../components/Page";
import { useImportColumns } from "./columns";
import { DropPlace } from "./DropPlace";
import { onStored } from "./uploads";
import { UploadList } from "./UploadList";

const ImportDrawer = lazy(() => import("./ImportDrawer").then((it) => ({ default: it.ImportDrawer })));
const route = getRouteApi("/imports");

/** Brings statements in, tells what came of each, and keeps the history. */
export function ImportsScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const list = useInfiniteQuery(importsQuery());
  const rows = useMemo(() => (list.data === undefined ? [] : list.data.pages.flatMap((page) => page.items)), [list.data]);
  const columns = useImportColumns(true);
  useEffect(() => onStored(() => void queries.invalidateQueries()), [queries]);

  return (
    <Page title={t("imports.title")}>
      <DropPlace />
      <UploadList />
      <h2 className="mt-2 text-base font-semibold">{t("imports.history")}</h2>
      <div className="flex flex-col sm:h-[max(24rem,calc(100dvh-26rem))]">
        <DataGrid
          id="imports"
          label={t("imports.history")}
          columns={columns}
          rows={rows}
          total={list.data?.pages[0]?.total}
          rowKey={(row) => row.id}
          rowLink={(row) => ({ to: "/imports" as const, search: { import: row.id } })}
          selected={search.import}
          loading={list.isPending}
          failure={list.error}
          onRetry={() => void list.refetch()}
          more={{ available: list.hasNextPage, busy: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
          empty={<EmptyState icon={History} title={t("imports.none")} text={t("imports.noneText")} />}
        />
      </div>
      {search.import !== undefined && (
        <Suspense>
          <ImportDrawer id={search.import} onClose={() => void navigate({ search: {}, resetScroll: false })} />
        </Suspense>
      )}
    </Page>
  );
}
