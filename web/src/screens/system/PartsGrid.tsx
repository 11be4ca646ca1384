import { HeartPulse, SearchX } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Part } from "../../api/types";
import { EmptyState } from "../../components/EmptyState";
import { FilterMenu } from "../../components/FilterMenu";
import { DataGrid } from "../../components/grid/DataGrid";
import type { GridColumn } from "../../components/grid/model";
import { SearchBox } from "../../components/SearchBox";
import { useFormat } from "../../format/useFormat";
import { PhaseBadge } from "./badges";

const KINDS: Part["kind"][] = ["PLATFORM", "GATEWAY", "BRIDGE", "TRADE_SERVER", "TERMINAL"];

/** Every part that is watched; those that are not well come first. */
export function PartsGrid({ parts, selected, onShow }: { parts: Part[]; selected: string | undefined; onShow: (part: string) => void }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const [kinds, setKinds] = useState<string[]>([]);
  const [q, setQ] = useState("");
  const rows = useMemo(() => {
    const text = q.trim().toLowerCase();
    const meant = parts.filter(({ kind, name }) => (kinds.length === 0 || kinds.includes(kind)) && name.toLowerCase().includes(text));
    return [...meant.filter(({ phase }) => phase !== "HEALTHY"), ...meant.filter(({ phase }) => phase === "HEALTHY")];
  }, [parts, kinds, q]);
  const filtersSet = kinds.length > 0 || q !== "" ? 1 : 0;
  return (
    <section className="flex flex-col gap-2 sm:max-h-[40rem]">
      <h2 className="text-base font-semibold">{t("watch.parts")}</h2>
      <DataGrid
        id="parts"
        label={t("watch.parts")}
        columns={columns}
        rows={rows}
        total={rows.length}
        rowKey={(row) => row.part}
        rowLink={(row) => ({ to: "/system", search: (before: object) => ({ ...before, part: row.part }) }) as never}
        selected={selected}
        actions={[{ id: "open", label: t("watch.look"), icon: HeartPulse, act: (row: Part) => onShow(row.part) }]}
        loading={false}
        failure={null}
        onRetry={() => undefined}
        filtersSet={filtersSet}
        search={<SearchBox label={t("watch.search")} value={q} onChange={setQ} className="w-full sm:w-64" />}
        filters={<FilterMenu label={t("field.kind")} choices={KINDS.map((id) => ({ id, label: t(`watch.kind.${id}`) }))} chosen={kinds} onChange={setKinds} />}
        empty={
          filtersSet > 0 ? (
            <EmptyState icon={SearchX} title={t("watch.noMatch")} text={t("watch.noMatchText")} />
          ) : (
            <EmptyState icon={HeartPulse} title={t("watch.nothing")} text={t("watch.nothingText")} />
          )
        }
      />
    </section>
  );
}

function useColumns(): GridColumn<Part>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      { id: "name", label: t("field.name"), width: 170, grow: true, fixed: true, card: "title", cell: (row) => <span className="font-medium">{row.name}</span> },
      { id: "phase", label: t("field.state"), width: 184, card: "badge", cell: (row) => <PhaseBadge phase={row.phase} /> },
      { id: "kind", label: t("field.kind"), width: 150, cell: (row) => t(`watch.kind.${row.kind}`) },
      { id: "cause", label: t("watch.causeLabel"), width: 210, grow: true, cell: (row) => (row.cause == null ? null : t(`watch.cause.${row.cause}`)) },
      { id: "since", label: t("watch.since"), width: 176, cell: (row) => <span className="figure">{format.instant(row.since)}</span> },
      { id: "waiting", label: t("watch.keptAway"), width: 200, grow: true, cell: (row) => (row.hold != null ? t("watch.heldBy", { by: row.hold.by, reason: row.hold.reason }) : row.waiting == null ? null : t(`watch.wait.${row.waiting}`)) },
    ],
    [t, format],
  );
}
