import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

const TABS = [
  { id: "summary", to: "/accounts/$accountId" },
  { id: "deals", to: "/accounts/$accountId/deals" },
  { id: "positions", to: "/accounts/$accountId/positions" },
  { id: "orders", to: "/accounts/$accountId/orders" },
  { id: "cash", to: "/accounts/$accountId/cash" },
  { id: "health", to: "/accounts/$accountId/health" },
  { id: "reconciliation", to: "/accounts/$accountId/reconciliation" },
  { id: "imports", to: "/accounts/$accountId/imports" },
] as const;

/** Each tab is an address; on a narrow screen the row of tabs scrolls sideways. */
export function AccountTabs({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector("[aria-current=page]")?.scrollIntoView({ inline: "center", block: "nearest" });
  }, []);
  return (
    <nav ref={row} aria-label={t("account.tabs")} className="-mx-4 overflow-x-auto px-4 scrollbar-none md:mx-0 md:px-0">
      <ul className="flex min-w-max gap-1 border-b border-border">
        {TABS.map(({ id, to }) => (
          <li key={id}>
            <Link
              to={to}
              params={{ accountId }}
              activeOptions={{ exact: true, includeSearch: false }}
              resetScroll={false}
              className="-mb-px flex h-10 items-center border-b-2 border-transparent px-3 font-medium text-muted hover:text-foreground aria-[current=page]:border-accent aria-[current=page]:text-foreground"
            >
              {t(`account.tab.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
