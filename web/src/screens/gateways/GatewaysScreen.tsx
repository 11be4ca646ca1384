import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Cable, CircleCheck, CircleSlash, Hourglass, PencilLine, Plus, ShieldX, type LucideIcon } from "lucide-react";
import { Button } from "@heroui/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { gatewaysQuery } from "../../api/queries";
import type { Gateway } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn, RowAction } from "../../components/grid/model";
import { Page } from "../../components/Page";
import { StatusBadge, type Tone } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { useAgeSeconds } from "../../live/clock";
import { useAllowed } from "../../shell/user";
import { GatewayDrawer } from "./GatewayDrawer";

const route = getRouteApi("/gateways");
const LOOKS: Record<Gateway["state"], { tone: Tone; icon: LucideIcon }> = {
  CONNECTED: { tone: "live", icon: CircleCheck },
  CONNECTING: { tone: "manual", icon: Hourglass },
  DOWN: { tone: "danger", icon: CircleSlash },
  REFUSED: { tone: "danger", icon: ShieldX },
};

/** The ways in which facts about accounts arrive, and how each of them is. */
export function GatewaysScreen() {
  const { t } = useTranslation();
  const { gateway } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useAllowed("system:write");
  const gateways = useQuery(gatewaysQuery());
  const columns = useColumns();
  const show = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, gateway: id }), resetScroll: false });
  const actions: RowAction<Gateway>[] = [{ id: "edit", label: may ? t("gateways.edit") : t("gateways.look"), icon: PencilLine, act: (row) => show(row.id) }];
  const chosen = gateways.data?.find((row) => row.id === gateway);
  return (
    <Page
      fill
      title={t("gateways.title")}
      actions={
        may && (
          <Button onPress={() => show(NEW)}>
            <Plus aria-hidden="true" />
            {t("gateways.add")}
          </Button>
        )
      }
    >
      <DataGrid
        id="gateways"
        label={t("gateways.title")}
        columns={columns}
        rows={gateways.data ?? NO_ROWS}
        total={gateways.data?.length}
        rowKey={(row) => row.id}
        rowLink={(row) => ({ to: "/gateways", search: (before: object) => ({ ...before, gateway: row.id }) }) as never}
        selected={gateway}
        actions={actions}
        loading={gateways.isPending}
        failure={gateways.error}
        onRetry={() => void gateways.refetch()}
        empty={
          <EmptyState icon={Cable} title={t("gateways.none")} text={t("gateways.noneText")}>
            {may && <Button onPress={() => show(NEW)}>{t("gateways.add")}</Button>}
          </EmptyState>
        }
      />
      {(gateway === NEW || chosen !== undefined) && <GatewayDrawer key={gateway} gateway={chosen} onClose={() => show(undefined)} />}
    </Page>
  );
}

const NEW = "new";
const NO_ROWS: Gateway[] = [];

export function GatewayState({ state }: { state: Gateway["state"] }) {
  const { t } = useTranslation();
  return <StatusBadge {...LOOKS[state]} label={t(`gateways.state.${state}`)} />;
}

function useColumns(): GridColumn<Gateway>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "name", label: t("field.name"), width: 180, grow: true, fixed: true, card: "title", cell: (row) => <span className="font-medium">{row.name}</span> },
      { id: "state", label: t("field.state"), width: 130, card: "badge", cell: (row) => <GatewayState state={row.state} /> },
      { id: "kind", label: t("field.kind"), width: 150, cell: (row) => t(`gateways.kind.${row.kind}`) },
      { id: "since", label: t("gateways.since"), width: 184, cell: (row) => (row.since == null ? null : <span className="figure">{format.instant(row.since)}</span>) },
      { id: "lastMessageAt", label: t("gateways.lastMessage"), width: 130, cell: (row) => (row.lastMessageAt == null ? t("figure.none") : <Ago instant={row.lastMessageAt} />) },
      { id: "accounts", label: t("gateways.accounts"), width: 96, end: true, cell: (row) => format.count(row.accounts) },
      { id: "detail", label: t("field.detail"), width: 280, grow: true, cell: (row) => <Remarks gateway={row} /> },
      { id: "url", label: t("gateways.url"), width: 220, grow: true, hiddenAtFirst: true, cell: (row) => row.url },
    ],
    [t, format],
  );
}

/** What should be known about it although it works, and what it says itself. */
export function Remarks({ gateway }: { gateway: Gateway }) {
  const { t } = useTranslation();
  return (
    <>
      {gateway.warnings.map((warning) => t(`gateways.warning.${warning}`)).join(" · ")}
      {gateway.warnings.length > 0 && gateway.detail !== "" && " · "}
      <span lang="en">{gateway.detail}</span>
    </>
  );
}

function Ago({ instant }: { instant: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return <span className="figure">{t("gateways.ago", { age: format.age(useAgeSeconds(instant)) })}</span>;
}
