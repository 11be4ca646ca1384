import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import { importQuery } from "../../api/queries";
import { Bone } from "../../components/Bone";
import { ProblemView } from "../../components/ProblemView";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { ImportStatus } from "./columns";
import { ImportResult } from "./ImportResult";

/** One import of the history. */
export function ImportDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const { data, error, isPending } = useQuery(importQuery(id));
  return (
    <SideDrawer title={data?.fileName ?? t("imports.one")} phone={phone} onClose={onClose}>
      {isPending && <Bone className="h-48" />}
      {error !== null && data === undefined && <ProblemView failure={error} />}
      {data !== undefined && (
        <>
          <p className="flex flex-wrap items-center gap-2 text-muted">
            <ImportStatus status={data.status} />
            {t("imports.atBy", { at: format.instant(data.at), by: data.by })}
          </p>
          {data.problem == null ? (
            <ImportResult row={data} />
          ) : (
            <div className="mt-4">
              <ProblemView failure={refusal(data.problem)} compact />
            </div>
          )}
        </>
      )}
    </SideDrawer>
  );
}

function refusal(problem: { code: string; detail?: string | null; action?: string | null }): Problem {
  const { code, detail, action } = problem;
  return new Problem({
    title: code,
    status: 422,
    code,
    ...(detail == null ? {} : { detail }),
    ...(action == null ? {} : { action }),
  });
}
