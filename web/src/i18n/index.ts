import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { preferences } from "../preferences";

export const LANGUAGES = ["es-MX", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const bundles: Record<Language, () => Promise<{ default: object }>> = {
  "es-MX": () => import("./es-MX.json"),
  en: () => import("./en.json"),
};

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Chosen here before, else what the browser prefers, else Spanish. */
export function firstLanguage(): Language {
  const { language } = preferences.get();
  if (language !== undefined) return language;
  const preferred = navigator.languages.find((tag) => /^(es|en)\b/i.test(tag));
  return preferred?.toLowerCase().startsWith("en") === true ? "en" : "es-MX";
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "none",
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await showLanguage(firstLanguage());
}

export async function showLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", (await bundles[language]()).default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
