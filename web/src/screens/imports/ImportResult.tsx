import { Link } from "@tanstack/react-router";
import { ArrowRight, Info } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ImportRow } from "../../api/types";
import { FigureText } from "../../components/FigureText";
import { ReconciliationBadge } from "../../components/ReconciliationBadge";
import { useFormat } from "../../format/useFormat";
import { nameOf } from "../../i18n/lookup";

/** What an import did, in words a person reads: what came in, what was known, and whether it adds up. */
export function ImportResult({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = (value: number | null | undefined) => (value == null ? t("figure.noData") : format.count(value));
  return (
    <div className="mt-3">
      {row.status === "NOTHING_NEW" && <p className="mb-2">{t("imports.nothingNew")}</p>}
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-6 gap-y-2">
        <Item label={t("field.account")}>{row.login}</Item>
        <Item label={t("field.server")}>{row.server}</Item>
        <Item label={t("imports.dealsAdded")}>{count(row.dealsAdded)}</Item>
        <Item label={t("imports.dealsKnown")}>{count(row.dealsKnown)}</Item>
        <Item label={t("imports.ordersAdded")}>{count(row.ordersAdded)}</Item>
        <Item label={t("imports.positionsOpen")}>{count(row.positionsOpen)}</Item>
        {row.asOf != null && <Item label={t("imports.asOf")}>{format.minute(row.asOf)}</Item>}
      </dl>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {row.reconciliation != null && <ReconciliationBadge status={row.reconciliation} />}
        {row.complete === false && (
          <p className="text-warning-soft-foreground">
            {t("imports.incomplete")}
            {row.missingOpening != null && (
              <>
                {" "}
                {t("imports.missingOpening")} <FigureText figure={row.missingOpening} currency />
              </>
            )}
          </p>
        )}
        {row.accountId != null && (
          <Link
            to="/accounts/$accountId"
            params={{ accountId: row.accountId }}
            className="ms-auto inline-flex items-center gap-1.5 font-medium text-link hover:underline"
          >
            {t("imports.openAccount", { login: row.login ?? "" })}
            <ArrowRight aria-hidden="true" className="size-4" />
          </Link>
        )}
      </div>
      <Notes notes={row.notes ?? []} />
    </div>
  );
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-xs text-muted">{label}</dt>
      <dd className="figure truncate font-medium">{children}</dd>
    </div>
  );
}

function Notes({ notes }: { notes: NonNullable<ImportRow["notes"]> }) {
  // The platform tells the particulars in English; other languages have the note itself before them.
  const english = useTranslation().i18n.language === "en";
  if (notes.length === 0) return null;
  return (
    <ul className="mt-3 space-y-1 border-t border-separator pt-3 text-muted">
      {notes.map(({ code, detail }) => (
        <li key={`${code} ${detail}`} className="flex gap-2">
          <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span>
            {english ? null : `${nameOf("note", code)} `}
            <span lang="en">{detail}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
