import { Button } from "@heroui/react";
import { Link } from "@tanstack/react-router";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ControlHint } from "../components/Hint";
import { Brand } from "./Brand";
import { grouped, type MenuEntry } from "./menu";

const ENTRY =
  "flex h-9 items-center gap-3 rounded-lg px-2.5 text-sm font-medium text-muted hover:bg-default hover:text-foreground aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-soft-foreground";

/** The menu on a wide screen; folded it keeps the icons. */
export function Sidebar({ entries, rail, onToggle }: { entries: MenuEntry[]; rail: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <aside
      className="no-print sticky top-0 flex h-dvh shrink-0 flex-col border-e border-border bg-surface"
      style={{ width: rail ? "var(--sidebar-rail)" : "var(--sidebar-width)" }}
    >
      <Link to="/" className="flex h-[var(--topbar-height)] items-center px-3.5" aria-label={t("shell.home")}>
        <Brand named={!rail} />
      </Link>
      <nav aria-label={t("shell.menu")} className="flex-1 overflow-y-auto px-2.5 py-2">
        {grouped(entries).map(({ group, entries: members }) => (
          <div key={group} className="mb-4">
            {!rail && <h2 className="mb-1 px-2.5 text-xs font-medium text-muted">{t(`menu.group.${group}`)}</h2>}
            <ul className="space-y-0.5">
              {members.map(({ id, to, icon: Icon }) => (
                <li key={id}>
                  <Link to={to} className={ENTRY} title={rail ? t(`menu.${id}`) : undefined} aria-label={t(`menu.${id}`)}>
                    <Icon aria-hidden="true" className="size-4 shrink-0" />
                    {!rail && <span className="truncate">{t(`menu.${id}`)}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="border-t border-separator p-2.5">
        <ControlHint text={rail ? t("shell.unfold") : t("shell.fold")}>
          <Button
            isIconOnly
            size="sm"
            variant="ghost"
            className="text-muted"
            aria-label={rail ? t("shell.unfold") : t("shell.fold")}
            onPress={onToggle}
          >
            {rail ? <PanelLeftOpen aria-hidden="true" /> : <PanelLeftClose aria-hidden="true" />}
          </Button>
        </ControlHint>
      </div>
    </aside>
  );
}
