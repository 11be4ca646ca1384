import { Button } from "@heroui/react";
import { Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDocumentTitle } from "../../components/Page";
import { Brand } from "../../shell/Brand";
import { LanguageMenu } from "../../shell/LanguageMenu";
import { toggleTheme, useTheme } from "../../theme";

/** The frame of the few screens that need no session. */
export function Frame({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const dark = useTheme() === "dark";
  useDocumentTitle(title);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-end gap-1 p-3">
        <LanguageMenu />
        <Button
          isIconOnly
          variant="ghost"
          aria-label={dark ? t("theme.toLight") : t("theme.toDark")}
          onPress={toggleTheme}
        >
          {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
        </Button>
      </header>
      <main className="flex flex-1 flex-col items-center px-4 pt-[8dvh] pb-16">
        <Brand />
        <section className={`panel mt-8 w-full p-6 ${wide ? "max-w-xl" : "max-w-sm"} shadow-[0_8px_32px_-16px_oklch(0.2_0.03_258/0.25)]`}>
          <h1 className="mb-4 text-lg font-semibold tracking-tight">{title}</h1>
          {children}
        </section>
      </main>
    </div>
  );
}
