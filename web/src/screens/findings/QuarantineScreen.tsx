import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheck, Gavel, ShieldAlert, ShieldCheck } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { quarantineQuery } from "../../api/queries";
import type { QuarantineRow } from "../../api/types";
import { FigureText } from "../../components/FigureText";
import type { GridColumn } from "../../components/grid/model";
import { StatusBadge } from "../../components/StatusBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";
import { useAllowed } from "../../shell/user";
import { FindingsList } from "./FindingsList";
import { DecisionForm, Observation } from "./QuarantineDecision";

const route = getRouteApi("/quarantine");

/** Observations that were not believed, the open ones first; a person decides on each. */
export function QuarantineScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const may = useAllowed("accounts:approve");
  const { account, state = "OPEN" } = search;
  const list = useInfiniteQuery(quarantineQuery({ ...(account === undefined ? {} : { account }), state }));
  return (
    <FindingsList
      kind="quarantine"
      search={search}
      list={list}
      columns={useColumns()}
      action={{ label: may ? t("quarantine.decide") : t("quarantine.look"), icon: Gavel }}
      none={{ icon: ShieldCheck, title: t("quarantine.none"), text: t("quarantine.noneText") }}
      drawer={{
        title: () => t("quarantine.one"),
        body: (row, close) => (
          <>
            <Observation row={row} />
            {may && row.state === "OPEN" && <DecisionForm row={row} onDone={close} />}
          </>
        ),
      }}
    />
  );
}

function useColumns(): GridColumn<QuarantineRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "state",
        label: t("field.state"),
        width: 120,
        card: "badge",
        cell: ({ state }) => (
          <StatusBadge {...(state === "OPEN" ? { tone: "danger", icon: ShieldAlert } : { tone: "manual", icon: CircleCheck })} label={t(`quarantine.state.${state}`)} />
        ),
      },
      { id: "reason", label: t("field.reason"), width: 200, cell: (row) => nameOf("quarantineReason", row.reason) },
      { id: "equity", label: t("field.equity"), width: 120, end: true, cell: (row) => (row.values == null ? null : <FigureText figure={row.values.equity} currency />) },
      { id: "times", label: t("quarantine.times"), width: 80, end: true, cell: (row) => format.count(row.times) },
      { id: "lastAt", label: t("quarantine.lastAt"), width: 184, cell: (row) => <span className="figure">{format.instant(row.lastAt)}</span> },
    ],
    [t, format],
  );
}
