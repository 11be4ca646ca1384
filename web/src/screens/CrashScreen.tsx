import { useTranslation } from "react-i18next";

/** A screen that broke says so, instead of showing half of itself; loading it anew is what helps. */
export function CrashScreen() {
  const { t } = useTranslation();
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-24 text-center">
      <h1 className="text-base font-semibold">{t("crash.title")}</h1>
      <p className="text-muted">{t("crash.text")}</p>
      <button type="button" className="button button--primary button--md mt-3" onClick={() => location.reload()}>
        {t("crash.reload")}
      </button>
    </div>
  );
}
