import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { CircleCheck, Eye, Scale, TriangleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../api/client";
import { breaksQuery } from "../../api/queries";
import type { BreakRow } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { Fact, Facts } from "../../components/Facts";
import { FigureText } from "../../components/FigureText";
import type { GridColumn } from "../../components/grid/model";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { StatusBadge } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { useAllowed } from "../../shell/user";
import { FindingsList } from "./FindingsList";

const route = getRouteApi("/breaks");

/** Where figures do not agree. A break closes by itself when they do; a person says that it was seen. */
export function BreaksScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const may = useAllowed("accounts:write");
  const { account, state = "OPEN" } = search;
  const list = useInfiniteQuery(breaksQuery({ ...(account === undefined ? {} : { account }), state }));
  return (
    <FindingsList
      kind="breaks"
      search={search}
      list={list}
      columns={useColumns()}
      action={{ label: t("breaks.look"), icon: Eye }}
      none={{ icon: Scale, title: t("breaks.none"), text: t("breaks.noneText") }}
      drawer={{
        title: (row) => (row === undefined ? t("breaks.title") : nameOf("breakKind", row.kind)),
        body: (row, close) => (
          <>
            <Break row={row} />
            {may && row.closedAt == null && row.acknowledgedBy == null && <Acknowledgement row={row} onDone={close} />}
          </>
        ),
      }}
    />
  );
}

function BreakState({ row }: { row: BreakRow }) {
  const { t } = useTranslation();
  if (row.closedAt != null) return <StatusBadge tone="live" icon={CircleCheck} label={t("breaks.state.closed")} />;
  if (row.acknowledgedBy != null) return <StatusBadge tone="stale" icon={Eye} label={t("breaks.state.seen")} />;
  return <StatusBadge tone="danger" icon={TriangleAlert} label={t("breaks.state.open")} />;
}

function useColumns(): GridColumn<BreakRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "state", label: t("field.state"), width: 120, card: "badge", cell: (row) => <BreakState row={row} /> },
      { id: "kind", label: t("field.kind"), width: 220, cell: (row) => nameOf("breakKind", row.kind) },
      { id: "difference", label: t("reconciliation.difference"), width: 130, end: true, cell: (row) => <FigureText figure={row.difference} currency /> },
      { id: "openedAt", label: t("breaks.openedAt"), width: 184, cell: (row) => <span className="figure">{format.instant(row.openedAt)}</span> },
    ],
    [t, format],
  );
}

function Break({ row }: { row: BreakRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <p lang="en">{row.detail}</p>
      <Facts>
        <Fact label={t("field.account")}>{`${row.account.login} · ${row.account.server}`}</Fact>
        <Fact label={t("reconciliation.difference")}>
          <FigureText figure={row.difference} currency />
        </Fact>
        <Fact label={t("breaks.openedAt")}>{format.instant(row.openedAt)}</Fact>
        <Fact label={t("breaks.closedAt")}>{row.closedAt == null ? null : format.instant(row.closedAt)}</Fact>
        <Fact label={t("breaks.acknowledgedBy")}>{row.acknowledgedBy}</Fact>
      </Facts>
      <Link to="/accounts/$accountId/reconciliation" params={{ accountId: row.account.id }} className="button button--outline button--md self-start">
        {t("breaks.toReconciliation")}
      </Link>
    </>
  );
}

function Acknowledgement({ row, onDone }: { row: BreakRow; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  return (
    <div className="border-t border-separator pt-4">
      <CommandForm
        version={0}
        submit={t("breaks.acknowledge")}
        ready={isReason(reason)}
        send={async () => {
          await answered(api.POST("/api/breaks/{id}/acknowledgement", { params: { path: { id: row.id } }, body: { reason: reason.trim() } }));
          await queries.invalidateQueries({ queryKey: ["breaks"] });
        }}
        onDone={onDone}
      >
        {(tried) => (
          <>
            <p className="text-muted">{t("breaks.impact")}</p>
            <ReasonInput value={reason} onChange={setReason} tried={tried} />
          </>
        )}
      </CommandForm>
    </div>
  );
}
