import { Button } from "@heroui/react";
import { FileUp } from "lucide-react";
import type { ComponentProps } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { uploads } from "./uploads";

type DropEvent = Parameters<NonNullable<ComponentProps<typeof DropZone>["onDrop"]>>[0];

const ACCEPTED = [".htm", ".html", ".xlsx"];

/** Takes statements that are dropped, pasted or chosen. */
export function DropPlace() {
  const { t } = useTranslation();
  const onDrop = async (event: DropEvent) => {
    const items = event.items.filter((item) => item.kind === "file");
    uploads.add(await Promise.all(items.map((item) => item.getFile())));
  };
  return (
    <DropZone
      aria-label={t("imports.drop")}
      getDropOperation={() => "copy"}
      onDrop={(event) => void onDrop(event)}
      className="flex flex-col items-center gap-x-6 gap-y-3 rounded-lg border-2 border-dashed border-border bg-surface px-6 py-6 text-center data-[drop-target]:border-accent data-[drop-target]:bg-accent-soft data-[focus-visible]:border-focus sm:flex-row sm:text-start"
    >
      <FileUp aria-hidden="true" className="size-8 shrink-0 text-muted" strokeWidth={1.5} />
      <div className="min-w-0 flex-1">
        <p className="text-base font-semibold">{t("imports.drop")}</p>
        <p className="text-muted">{t("imports.dropText")}</p>
      </div>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={ACCEPTED}
        onSelect={(files) => uploads.add(files === null ? [] : [...files])}
      >
        <Button>{t("imports.choose")}</Button>
      </FileTrigger>
    </DropZone>
  );
}
