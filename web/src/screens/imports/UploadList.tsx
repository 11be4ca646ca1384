import { Button, ProgressBar } from "@heroui/react";
import { CircleCheck, CircleX, Clock3, FileQuestion, LoaderCircle, X, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ProblemView } from "../../components/ProblemView";
import { AccountNeededForm } from "./AccountNeededForm";
import { ImportResult } from "./ImportResult";
import { uploads, useUploads, type Upload } from "./uploads";

const ICONS: Record<Upload["phase"], { icon: LucideIcon; look: string }> = {
  waiting: { icon: Clock3, look: "text-muted" },
  sending: { icon: LoaderCircle, look: "animate-spin text-accent motion-reduce:animate-none" },
  reading: { icon: LoaderCircle, look: "animate-spin text-accent motion-reduce:animate-none" },
  done: { icon: CircleCheck, look: "text-live" },
  refused: { icon: CircleX, look: "text-danger" },
  "account-needed": { icon: FileQuestion, look: "text-stale" },
};

/** The statements that were brought in now, each with its progress and then its result. */
export function UploadList() {
  const { t } = useTranslation();
  const list = useUploads();
  if (list.length === 0) return null;
  return (
    <section aria-label={t("imports.now")} className="space-y-2">
      <ul className="space-y-2" aria-live="polite">
        {list.map((upload) => (
          <UploadView key={upload.id} upload={upload} />
        ))}
      </ul>
      {list.some(({ phase }) => phase === "done" || phase === "refused") && (
        <Button size="sm" variant="ghost" onPress={() => uploads.clearFinished()}>
          {t("imports.clear")}
        </Button>
      )}
    </section>
  );
}

function UploadView({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const { icon: Icon, look } = ICONS[upload.phase];
  const finished = !["waiting", "sending", "reading"].includes(upload.phase);
  return (
    <li className="panel p-4">
      <div className="flex items-center gap-3">
        <Icon aria-hidden="true" className={`size-5 shrink-0 ${look}`} />
        <p className="min-w-0 flex-1 truncate font-semibold" title={upload.file.name}>
          {upload.file.name}
        </p>
        <span className="text-muted">{upload.phase === "done" ? t(`imports.status.${upload.result.status}`) : t(`imports.phase.${upload.phase}`)}</span>
        {finished && (
          <Button
            isIconOnly
            size="sm"
            variant="ghost"
            aria-label={t("imports.dismiss", { name: upload.file.name })}
            onPress={() => uploads.dismiss(upload.id)}
          >
            <X aria-hidden="true" />
          </Button>
        )}
      </div>
      <Outcome upload={upload} />
    </li>
  );
}

function Outcome({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  switch (upload.phase) {
    case "waiting":
      return null;
    case "sending":
      return (
        <ProgressBar
          aria-label={t("imports.progress", { name: upload.file.name })}
          className="mt-3"
          minValue={0}
          maxValue={upload.total}
          value={upload.sent}
        >
          <ProgressBar.Track>
            <ProgressBar.Fill />
          </ProgressBar.Track>
        </ProgressBar>
      );
    case "reading":
      return (
        <ProgressBar aria-label={t("imports.progress", { name: upload.file.name })} className="mt-3" isIndeterminate>
          <ProgressBar.Track>
            <ProgressBar.Fill />
          </ProgressBar.Track>
        </ProgressBar>
      );
    case "done":
      return <ImportResult row={upload.result} />;
    case "refused":
      return (
        <div className="mt-3">
          <ProblemView failure={upload.problem} onRetry={() => uploads.retry(upload.id, upload.hint)} compact />
        </div>
      );
    case "account-needed":
      return <AccountNeededForm upload={upload} problem={upload.problem} />;
  }
}
