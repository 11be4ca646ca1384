import { Button, Dropdown } from "@heroui/react";
import { useNavigate } from "@tanstack/react-router";
import { Languages, LogOut, Moon, Sun, UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { session } from "../api/session";
import type { User } from "../api/types";
import { nameOf } from "../i18n/lookup";
import { toggleTheme, useTheme } from "../theme";
import { chooseLanguage, LANGUAGE_NAMES } from "./LanguageMenu";

const ICON = "size-4 text-muted";

export function UserMenu({ user, phone }: { user: User; phone: boolean }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const dark = useTheme() === "dark";
  const other = i18n.language === "en" ? "es-MX" : "en";
  const signOut = async () => {
    await session.signOut().catch(() => undefined);
    await navigate({ to: "/", search: {} });
  };
  return (
    <Dropdown>
      <Button
        isIconOnly
        variant="ghost"
        aria-label={t("user.menu", { name: user.displayName })}
        className="rounded-full bg-accent-soft text-xs font-semibold text-accent-soft-foreground"
      >
        {initials(user.displayName)}
      </Button>
      <Dropdown.Popover placement="bottom end" className="max-w-none min-w-60">
        <div className="border-b border-separator px-4 py-3">
          <p className="truncate font-semibold">{user.displayName}</p>
          <p className="truncate text-xs text-muted">{user.roles.map((role) => nameOf("role", role)).join(", ")}</p>
        </div>
        <Dropdown.Menu aria-label={t("user.menu", { name: user.displayName })}>
          <Dropdown.Item id="profile" textValue={t("user.profile")} onAction={() => void navigate({ to: "/profile" })}>
            <UserRound aria-hidden="true" className={ICON} />
            {t("user.profile")}
          </Dropdown.Item>
          {phone && (
            <Dropdown.Item id="language" textValue={LANGUAGE_NAMES[other]} onAction={() => chooseLanguage(other)}>
              <Languages aria-hidden="true" className={ICON} />
              <span lang={other}>{LANGUAGE_NAMES[other]}</span>
            </Dropdown.Item>
          )}
          {phone && (
            <Dropdown.Item id="theme" textValue={dark ? t("theme.toLight") : t("theme.toDark")} onAction={toggleTheme}>
              {dark ? <Sun aria-hidden="true" className={ICON} /> : <Moon aria-hidden="true" className={ICON} />}
              {dark ? t("theme.toLight") : t("theme.toDark")}
            </Dropdown.Item>
          )}
          <Dropdown.Item id="sign-out" textValue={t("user.signOut")} onAction={() => void signOut()}>
            <LogOut aria-hidden="true" className={ICON} />
            {t("user.signOut")}
          </Dropdown.Item>
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}

function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .filter((letter) => letter !== "");
  return [letters.at(0), letters.length > 1 ? letters.at(-1) : ""].join("");
}
