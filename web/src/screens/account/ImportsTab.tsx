import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FileInput } from "lucide-react";
import { useTranslation } from "react-i18next";
import { accountQuery } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import { useImportColumns } from "../imports/columns";
import { GridSlot } from "./GridSlot";

const route = getRouteApi("/accounts/$accountId/imports");

export function ImportsTab() {
  const { t } = useTranslation();
  const { accountId } = route.useParams();
  const account = useQuery(accountQuery(accountId));
  const columns = useImportColumns(false);
  return (
    <GridSlot>
      <DataGrid
        id="account-imports"
        label={t("account.tab.imports")}
        columns={columns}
        rows={account.data === undefined ? [] : account.data.imports}
        total={account.data?.imports.length}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/imports" as const, search: { import: row.id } })}
        loading={account.isPending}
        failure={account.error}
        onRetry={() => void account.refetch()}
        empty={<EmptyState icon={FileInput} title={t("imports.none")} text={t("imports.noneText")} />}
      />
    </GridSlot>
  );
}
