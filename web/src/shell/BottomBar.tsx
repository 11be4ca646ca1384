import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MenuEntry } from "./menu";

/** The menu on a phone. */
export function BottomBar({ entries }: { entries: MenuEntry[] }) {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t("shell.menu")}
      className="no-print fixed inset-x-0 bottom-0 z-30 flex border-t border-border bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      {entries.map(({ id, to, icon: Icon }) => (
        <Link
          key={id}
          to={to}
          className="flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-xs font-medium text-muted aria-[current=page]:text-accent"
        >
          <Icon aria-hidden="true" className="size-5" />
          <span className="max-w-full truncate px-0.5">{t(`menu.short.${id}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
