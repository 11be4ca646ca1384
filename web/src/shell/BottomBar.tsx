import { Dropdown } from "@heroui/react";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { MenuEntry } from "./menu";

/** More than these do not fit side by side with their names. */
const MOST_ENTRIES = 5;
const ENTRY =
  "flex h-14 min-w-0 flex-1 cursor-pointer flex-col items-center justify-center gap-1 text-xs font-medium text-muted aria-[current=page]:text-accent";

/** The menu on a phone: the first entries, and the others behind the last place. */
export function BottomBar({ entries }: { entries: MenuEntry[] }) {
  const { t } = useTranslation();
  const all = entries.length <= MOST_ENTRIES;
  const shown = all ? entries : entries.slice(0, MOST_ENTRIES - 1);
  return (
    <nav
      aria-label={t("shell.menu")}
      className="no-print fixed inset-x-0 bottom-0 z-30 flex border-t border-border bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      {shown.map(({ id, to, icon: Icon }) => (
        <Link key={id} to={to} className={ENTRY}>
          <Icon aria-hidden="true" className="size-5" />
          <span className="max-w-full truncate px-0.5">{t(`menu.short.${id}`)}</span>
        </Link>
      ))}
      {!all && <More entries={entries.slice(MOST_ENTRIES - 1)} />}
    </nav>
  );
}

function More({ entries }: { entries: MenuEntry[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const inside = entries.some(({ to }) => here === to || here.startsWith(`${to}/`));
  return (
    <Dropdown>
      <Button className={ENTRY} {...(inside ? { "aria-current": "page" } : {})}>
        <Ellipsis aria-hidden="true" className="size-5" />
        <span>{t("menu.more")}</span>
      </Button>
      <Dropdown.Popover placement="top end" className="max-w-none">
        <Dropdown.Menu aria-label={t("menu.more")}>
          {entries.map(({ id, to, icon: Icon }) => (
            <Dropdown.Item key={id} id={id} textValue={t(`menu.${id}`)} onAction={() => void navigate({ to })}>
              <Icon aria-hidden="true" className="size-4 text-muted" />
              {t(`menu.${id}`)}
            </Dropdown.Item>
          ))}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
