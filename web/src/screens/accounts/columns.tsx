import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Ban, ShieldAlert, TriangleAlert } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { gatewaysQuery } from "../../api/queries";
import type { AccountRow } from "../../api/types";
import { FigureText } from "../../components/FigureText";
import type { GridColumn } from "../../components/grid/model";
import { HealthBadge } from "../../components/HealthBadge";
import { ProvenanceBadge } from "../../components/ProvenanceBadge";
import { ReconciliationBadge } from "../../components/ReconciliationBadge";
import { StatusBadge } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { useLiveRow } from "../../live/liveRows";

type Column = GridColumn<AccountRow>;
type FigureName = "balance" | "equity" | "floating" | "credit" | "margin" | "freeMargin" | "marginLevel" | "netProfit";

export function useAccountColumns(): Column[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const figure = (id: FigureName, width = 112, tone = false): Column => ({
      id,
      label: t(`field.${id}`),
      width,
      end: true,
      sortBy: id,
      cell: live((row) => <FigureText figure={row[id]} tone={tone} />),
    });
    const named = (id: "broker" | "fund" | "manager"): Column => ({
      id,
      label: t(`field.${id}`),
      width: 130,
      sortBy: id,
      hiddenAtFirst: true,
      cell: live((row) => row[id]?.name),
    });
    return [
      {
        id: "login",
        label: t("field.account"),
        width: 88,
        sortBy: "login",
        fixed: true,
        card: "title",
        cell: (row) => (
          <Link to="/accounts/$accountId" params={{ accountId: row.id }} tabIndex={-1} className="figure font-medium text-link hover:underline">
            {row.login}
          </Link>
        ),
      },
      { id: "server", label: t("field.server"), width: 136, grow: true, sortBy: "server", cell: (row) => row.server },
      {
        id: "health",
        label: t("field.health"),
        width: 132,
        sortBy: "health",
        card: "badge",
        cell: live((row) => <HealthBadge health={row.health} />),
      },
      { id: "source", label: t("field.source"), width: 190, sortBy: "observedAt", card: "badge", cell: live((row) => <ProvenanceBadge provenance={row.provenance} />) },
      { id: "findings", label: t("field.findings"), width: 100, sortBy: "openBreaks", card: "badge", cell: live((row) => <Findings row={row} brief />) },
      { id: "company", label: t("field.company"), width: 180, grow: true, hiddenAtFirst: true, sortBy: "company", cell: (row) => row.company },
      { id: "platform", label: t("field.platform"), width: 92, sortBy: "platform", hiddenAtFirst: true, cell: (row) => row.platform },
      { id: "mode", label: t("field.tradeMode"), width: 88, sortBy: "tradeMode", hiddenAtFirst: true, cell: (row) => t(`tradeMode.${row.tradeMode}`) },
      { id: "role", label: t("field.role"), width: 118, sortBy: "role", cell: live((row) => (row.role == null ? null : t(`accountRole.${row.role}`))) },
      named("broker"),
      named("fund"),
      named("manager"),
      {
        id: "gateway",
        label: t("field.gateway"),
        width: 140,
        sortBy: "gateway",
        hiddenAtFirst: true,
        cell: live((row) => row.gateway != null && <GatewayName id={row.gateway} />),
      },
      { id: "currency", label: t("field.currency"), width: 74, sortBy: "currency", cell: (row) => row.currency },
      figure("balance"),
      figure("equity"),
      figure("floating", 104, true),
      { ...figure("credit"), hiddenAtFirst: true },
      { ...figure("margin"), hiddenAtFirst: true },
      { ...figure("freeMargin"), hiddenAtFirst: true },
      { ...figure("marginLevel", 104), hiddenAtFirst: true },
      figure("netProfit", 112, true),
      {
        id: "reconciliation",
        label: t("field.reconciliation"),
        width: 120,
        sortBy: "reconciliation",
        card: "badge",
        cell: live((row) => <ReconciliationBadge status={row.reconciliation} />),
      },
      {
        id: "deals",
        label: t("field.deals"),
        width: 84,
        end: true,
        sortBy: "deals",
        hiddenAtFirst: true,
        cell: live((row) => (row.deals == null ? t("figure.noData") : format.count(row.deals))),
      },
      {
        id: "lastDealAt",
        label: t("field.lastDeal"),
        width: 168,
        sortBy: "lastDealAt",
        cell: live((row) => <span className="figure">{row.lastDealAt == null ? t("figure.none") : format.minute(row.lastDealAt)}</span>),
      },
    ];
  }, [t, format]);
}

/** A cell that shows the account as it is now. */
function live(cell: (row: AccountRow) => ReactNode): Column["cell"] {
  return (row) => <Live row={row} cell={cell} />;
}

function Live({ row, cell }: { row: AccountRow; cell: (row: AccountRow) => ReactNode }) {
  return cell(useLiveRow(row));
}

function GatewayName({ id }: { id: string }) {
  return useQuery(gatewaysQuery()).data?.find((gateway) => gateway.id === id)?.name;
}

/** What somebody has to look at; nothing is the usual case and stays empty. */
export function Findings({ row, brief = false }: { row: AccountRow; brief?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex gap-1">
      {row.openQuarantine > 0 && (
        <StatusBadge tone="danger" icon={ShieldAlert} label={String(row.openQuarantine)} hint={t("quarantine.open", { count: row.openQuarantine })} />
      )}
      {row.openBreaks > 0 && (
        <StatusBadge tone="danger" icon={TriangleAlert} label={String(row.openBreaks)} hint={t("breaks.open", { count: row.openBreaks })} />
      )}
      {row.tradeAllowed === false && <StatusBadge tone="stale" icon={Ban} label={t("account.noTrade")} iconOnly={brief} hint={t("account.noTradeHint")} />}
    </span>
  );
}
