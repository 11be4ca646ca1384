import { Button, Kbd } from "@heroui/react";
import { Link } from "@tanstack/react-router";
import { Moon, Search, Sun } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "../api/types";
import { ControlHint } from "../components/Hint";
import { toggleTheme, useTheme } from "../theme";
import { Brand } from "./Brand";
import { FreshnessPill } from "./FreshnessPill";
import { LanguageMenu } from "./LanguageMenu";
import { ScopeSwitch } from "./ScopeSwitch";
import { allows } from "./menu";
import { UserMenu } from "./UserMenu";

const AlertsBell = lazy(() => import("./AlertsBell").then(({ AlertsBell: it }) => ({ default: it })));

const SHORTCUT = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl+K";

export function TopBar({ user, phone, onSearch }: { user: User; phone: boolean; onSearch: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="no-print sticky top-0 z-30 flex h-[var(--topbar-height)] shrink-0 items-center gap-1 border-b border-border bg-surface px-3 sm:gap-2 sm:px-4 md:px-6">
      {phone ? (
        <>
          <Link to="/" aria-label={t("shell.home")} className="me-auto">
            <Brand named={false} />
          </Link>
          <ScopeSwitch />
          <Button isIconOnly variant="ghost" aria-label={t("search.open")} onPress={onSearch}>
            <Search aria-hidden="true" />
          </Button>
        </>
      ) : (
        <>
          <Button
            variant="outline"
            className="w-80 shrink justify-start gap-2 bg-field font-normal text-muted"
            onPress={onSearch}
          >
            <Search aria-hidden="true" />
            <span className="flex-1 truncate text-start">{t("search.open")}</span>
            <Kbd className="h-5 bg-surface-tertiary text-xs text-muted max-lg:hidden">{SHORTCUT}</Kbd>
          </Button>
          <ScopeSwitch />
          <div className="flex-1" />
        </>
      )}
      <FreshnessPill />
      {allows(user, "system:read") && (
        <Suspense fallback={<span className="size-9 shrink-0" />}>
          <AlertsBell />
        </Suspense>
      )}
      {!phone && <LanguageMenu />}
      {!phone && <ThemeButton />}
      <UserMenu user={user} phone={phone} />
    </header>
  );
}

function ThemeButton() {
  const { t } = useTranslation();
  const dark = useTheme() === "dark";
  const label = dark ? t("theme.toLight") : t("theme.toDark");
  return (
    <ControlHint text={label}>
      <Button isIconOnly variant="ghost" aria-label={label} onPress={toggleTheme}>
        {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
      </Button>
    </ControlHint>
  );
}
