import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "@heroui/react";
import { answered, api } from "../../api/client";
import type { Part, PlannedWork } from "../../api/types";
import { CommandForm } from "../../components/CommandForm";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { Section } from "../../components/Section";
import { SideDrawer } from "../../components/SideDrawer";
import { usePhone } from "../../components/useMedia";
import { useFormat } from "../../format/useFormat";
import { useAllowed } from "../../shell/user";

/** What was announced and is not over: nobody is alarmed by it. */
export function WorkSection({ work, parts }: { work: PlannedWork[]; parts: Part[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useAllowed("system:write");
  const [ending, setEnding] = useState<PlannedWork>();
  const nameOf = (name: string) => parts.find(({ part }) => part === name)?.name ?? name;
  return (
    <Section title={t("work.title")}>
      <ul className="divide-y divide-separator">
        {work.map((one) => (
          <li key={one.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2">
            <CalendarClock aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                {t(`work.kind.${one.kind}`)}: {one.parts.map(nameOf).join(", ")}
              </p>
              <p className="figure whitespace-normal text-muted">{t("work.span", { from: format.minute(one.from), until: format.minute(one.until) })}</p>
              <p className="text-muted">
                {one.by}: {one.reason}
              </p>
            </div>
            {may && (
              <Button size="sm" variant="outline" onPress={() => setEnding(one)}>
                {t("work.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending !== undefined && <EndDrawer work={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  );
}

function EndDrawer({ work, onClose }: { work: PlannedWork; onClose: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const send = async () => {
    await answered(api.POST("/api/system/mt5-watchdog/work/{id}/end", { params: { path: { id: work.id } }, body: { reason: reason.trim() } }));
    await queries.invalidateQueries({ queryKey: ["watchdog"] });
  };
  return (
    <SideDrawer title={t("work.end")} phone={phone} onClose={onClose}>
      <p className="mb-4">{t("work.endImpact")}</p>
      <CommandForm version={work.id} submit={t("work.end")} ready={isReason(reason)} send={send} onDone={onClose}>
        {(tried) => <ReasonInput value={reason} onChange={setReason} tried={tried} />}
      </CommandForm>
    </SideDrawer>
  );
}
