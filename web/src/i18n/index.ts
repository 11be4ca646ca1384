import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { preferences } from "../preferences";

export const LANGUAGES = ["es-MX", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

type Bundles = Record<Language, () => Promise<{ default: object }>>;

const everywhere: Bundles = {
  "es-MX": () => import("./es-MX.json"),
  en: () => import("./en.json"),
};

/** What only those screens say on which people come in, are administered or watched over. */
const administration: Bundles = {
  "es-MX": () => import("./administration/es-MX.json"),
  en: () => import("./administration/en.json"),
};

/** What is said only of one account, of statements and of gateways. */
const detail: Bundles = {
  "es-MX": () => import("./detail/es-MX.json"),
  en: () => import("./detail/en.json"),
};

const needed = new Set([everywhere]);
const loaded = new Set<() => Promise<{ default: object }>>();

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
  loaded.clear();
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
  await Promise.all([...needed].map((bundles) => load(language, bundles)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** A screen together with what only such screens say, now and in every language that is chosen later. */
async function saying<Screen>(bundles: Bundles, screen: Promise<Screen>): Promise<Screen> {
  needed.add(bundles);
  if (isLanguage(i18next.language)) await load(i18next.language, bundles);
  return screen;
}

export const administering = <Screen>(screen: Promise<Screen>) => saying(administration, screen);
export const detailing = <Screen>(screen: Promise<Screen>) => saying(detail, screen);

async function load(language: Language, bundles: Bundles): Promise<void> {
  const bundle = bundles[language];
  if (loaded.has(bundle)) return;
  i18next.addResourceBundle(language, "translation", (await bundle()).default, true);
  loaded.add(bundle);
}
