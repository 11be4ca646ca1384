import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const TABS = [
  { id: "quarantine", to: "/quarantine" },
  { id: "breaks", to: "/breaks" },
] as const;

/** What needs a person's look: observations that are not believed, and figures that do not agree. */
export function FindingsTabs() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("menu.findings")}>
      <ul className="flex gap-1 border-b border-border">
        {TABS.map(({ id, to }) => (
          <li key={id}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              className="-mb-px flex h-10 items-center border-b-2 border-transparent px-3 font-medium text-muted hover:text-foreground aria-[current=page]:border-accent aria-[current=page]:text-foreground"
            >
              {t(`${id}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
