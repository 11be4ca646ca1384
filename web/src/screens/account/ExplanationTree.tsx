import { Link } from "@tanstack/react-router";
import { ListTree } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Explanation } from "../../api/types";
import { FigureText } from "../../components/FigureText";
import { nameOf } from "../../i18n/lookup";
import { parseSearch } from "../../search";

/** One figure, its formula and the figures that go into it. The name of the top one is the title above. */
export function ExplanationTree(props: { accountId: string; explanation: Explanation; top?: boolean }) {
  const { accountId, explanation, top = false } = props;
  const { key, figure, formula, inputs, deals } = explanation;
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        {!top && <span className="font-medium">{nameOf("statistic", key)}</span>}
        <span className={top ? "text-xl font-semibold" : "font-medium"}>
          <FigureText figure={figure} currency />
        </span>
      </div>
      {formula != null && formula !== "" && <Formula text={formula} />}
      {deals != null && <DealsLink accountId={accountId} deals={deals} />}
      {inputs.length > 0 && (
        <ul className="mt-2 space-y-3 border-s-2 border-separator ps-4">
          {inputs.map((input, place) => (
            <li key={`${input.key} ${place}`}>
              <ExplanationTree accountId={accountId} explanation={input} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The formula with the names of its inputs in the reader's language. */
function Formula({ text }: { text: string }) {
  const { t } = useTranslation();
  const named = text.replace(/[a-z][A-Za-z]+/g, (word) => nameOf("statistic", word));
  return (
    <p className="mt-1 text-xs text-muted">
      <span className="sr-only">{t("explain.formula")}: </span>
      <code className="rounded-sm bg-surface-tertiary px-1.5 py-0.5 font-sans text-foreground">= {named}</code>
    </p>
  );
}

function DealsLink({ accountId, deals }: { accountId: string; deals: NonNullable<Explanation["deals"]> }) {
  const { t } = useTranslation();
  return (
    <Link
      to="/accounts/$accountId/deals"
      params={{ accountId }}
      search={parseSearch(deals.query) as object}
      className="mt-1.5 inline-flex items-center gap-1.5 text-link hover:underline"
    >
      <ListTree aria-hidden="true" className="size-3.5" />
      {t("explain.deals", { count: deals.count })}
    </Link>
  );
}
