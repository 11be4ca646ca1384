import { Button, Dropdown } from "@heroui/react";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGES, showLanguage, type Language } from "../i18n";
import { preferences } from "../preferences";

/** Each language is named in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { "es-MX": "Español (México)", en: "English" };

export function chooseLanguage(language: unknown) {
  if (!isLanguage(language)) return;
  preferences.set({ language });
  void showLanguage(language);
}

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  return (
    <Dropdown>
      <Button variant="ghost" className="px-2.5 text-xs" aria-label={t("language.choose")}>
        {i18n.language.slice(0, 2).toUpperCase()}
      </Button>
      <Dropdown.Popover placement="bottom end">
        <Dropdown.Menu
          aria-label={t("language.choose")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[i18n.language]}
          onAction={chooseLanguage}
        >
          {LANGUAGES.map((language) => (
            <Dropdown.Item key={language} id={language} textValue={LANGUAGE_NAMES[language]}>
              <Dropdown.ItemIndicator />
              <span lang={language}>{LANGUAGE_NAMES[language]}</span>
            </Dropdown.Item>
          ))}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
