import { Button } from "@heroui/react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Ban, CircleCheck, Hourglass, KeyRound, KeySquare, Plus, type LucideIcon } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { apiKeysQuery } from "../../api/peopleQueries";
import type { ApiKeyRow } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { StatusBadge, type Tone } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { useAllowed } from "../../shell/user";
import { ApiKeyDrawer } from "./ApiKeyDrawer";
import { IssueKeyDrawer } from "./IssueKeyDrawer";
import { PeopleTabs } from "./PeopleTabs";

const route = getRouteApi("/api-keys");
const NEW = "new";
const NO_ROWS: ApiKeyRow[] = [];
const LOOKS: Record<ApiKeyRow["state"], { tone: Tone; icon: LucideIcon }> = {
  ACTIVE: { tone: "live", icon: CircleCheck },
  EXPIRED: { tone: "manual", icon: Hourglass },
  REVOKED: { tone: "danger", icon: Ban },
};

/** The keys with which programs of the house call. */
export function ApiKeysScreen() {
  const { t } = useTranslation();
  const { key } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useAllowed("users:write");
  const keys = useQuery(apiKeysQuery());
  const columns = useColumns();
  const show = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, key: id }), resetScroll: false });
  const chosen = keys.data?.find(({ id }) => id === key);
  const issue = may && (
    <Button onPress={() => show(NEW)}>
      <Plus aria-hidden="true" />
      {t("apiKeys.issue")}
    </Button>
  );
  return (
    <Page fill title={t("menu.users")} actions={issue}>
      <PeopleTabs />
      <DataGrid
        id="api-keys"
        label={t("apiKeys.title")}
        columns={columns}
        rows={keys.data ?? NO_ROWS}
        total={keys.data?.length}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/api-keys", search: (before: object) => ({ ...before, key: row.id }) }) as never}
        selected={key}
        actions={[{ id: "open", label: t("apiKeys.look"), icon: KeyRound, act: (row: ApiKeyRow) => show(row.id) }]}
        loading={keys.isPending}
        failure={keys.error}
        onRetry={() => void keys.refetch()}
        empty={<EmptyState icon={KeySquare} title={t("apiKeys.none")} text={t("apiKeys.noneText")} />}
      />
      {key === NEW && may && <IssueKeyDrawer onClose={() => show(undefined)} />}
      {chosen !== undefined && <ApiKeyDrawer row={chosen} onClose={() => show(undefined)} />}
    </Page>
  );
}

export function KeyState({ state }: { state: ApiKeyRow["state"] }) {
  const { t } = useTranslation();
  return <StatusBadge {...LOOKS[state]} label={t(`apiKeys.state.${state}`)} />;
}

function useColumns(): GridColumn<ApiKeyRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "name", label: t("field.name"), width: 200, grow: true, fixed: true, card: "title", cell: (row) => <span className="font-medium">{row.name}</span> },
      { id: "state", label: t("field.state"), width: 130, card: "badge", cell: (row) => <KeyState state={row.state} /> },
      { id: "role", label: t("field.role"), width: 140, cell: (row) => nameOf("role", row.role) },
      { id: "permissions", label: t("apiKeys.permissions"), width: 110, end: true, cell: (row) => format.count(row.permissions.length) },
      { id: "expiresAt", label: t("apiKeys.expires"), width: 170, cell: (row) => <span className="figure">{format.minute(row.expiresAt)}</span> },
      { id: "lastUsedAt", label: t("apiKeys.lastUsed"), width: 170, cell: (row) => (row.lastUsedAt == null ? t("users.never") : <span className="figure">{format.minute(row.lastUsedAt)}</span>) },
      { id: "createdAt", label: t("apiKeys.issued"), width: 170, cell: (row) => <span className="figure">{format.minute(row.createdAt)}</span> },
      { id: "createdBy", label: t("apiKeys.by"), width: 140, cell: (row) => row.createdBy },
    ],
    [t, format],
  );
}
