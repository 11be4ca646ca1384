import { useTranslation } from "react-i18next";
import type { ActRow } from "../../api/types";
import { nameOf } from "../../i18n/lookup";

/** What was and what is, one value after the other; what has stayed is told apart from what has not. */
export function Changes({ changes }: { changes: ActRow["changes"] }) {
  const { t } = useTranslation();
  return (
    <dl className="flex flex-col gap-3">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-muted">{nameOf("field", field)}</dt>
          {before === after ? (
            <dd className="break-words">{after}</dd>
          ) : (
            <>
              {before != null && (
                <dd className="rounded-sm bg-danger-soft px-2 py-0.5 break-words text-danger-soft-foreground">
                  <span aria-hidden="true">− </span>
                  <span className="sr-only">{t("audit.before")} </span>
                  <del className="no-underline">{before}</del>
                </dd>
              )}
              {after != null && (
                <dd className="rounded-sm bg-success-soft px-2 py-0.5 break-words text-success-soft-foreground">
                  <span aria-hidden="true">+ </span>
                  <span className="sr-only">{t("audit.after")} </span>
                  <ins className="no-underline">{after}</ins>
                </dd>
              )}
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
