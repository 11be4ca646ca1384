import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { Alert } from "../../api/types";
import { ChoiceInput } from "../../components/ChoiceInput";
import { CommandForm } from "../../components/CommandForm";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { DrawerSection } from "../../components/Section";
import { SelectInput } from "../../components/SelectInput";
import { serverClock } from "../../live/clock";

const WAYS = ["acknowledge", "silence", "resolve"] as const;
type Way = (typeof WAYS)[number];

const HOURS = [1, 4, 12, 24, 168] as const;

/** What whoever may can do about an alert that is open. */
export function AlertActions({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const ways: readonly Way[] = alert.state === "ACKNOWLEDGED" ? WAYS.filter((way) => way !== "acknowledge") : WAYS;
  const [chosen, setChosen] = useState<Way>("acknowledge");
  const way = ways.includes(chosen) ? chosen : "silence";
  const [reason, setReason] = useState("");
  const [hours, setHours] = useState<(typeof HOURS)[number]>(4);

  const send = async () => {
    const params = { path: { id: alert.id } };
    const text = reason.trim();
    switch (way) {
      case "acknowledge":
        await answer(api.POST("/api/alerts/{id}/acknowledge", { params, body: { note: text } }));
        break;
      case "silence": {
        const until = serverClock.hoursAhead(hours);
        await answer(api.POST("/api/alerts/{id}/silence", { params, body: { until, reason: text } }));
        break;
      }
      case "resolve":
        await answer(api.POST("/api/alerts/{id}/resolve", { params, body: { reason: text } }));
    }
    await queries.invalidateQueries({ queryKey: ["alerts"] });
  };

  return (
    <DrawerSection title={t("alerts.act")}>
      <CommandForm version={alert.state} submit={t(`alerts.submit.${way}`)} danger={way === "resolve"} ready={isReason(reason)} send={send} onDone={() => setReason("")}>
        {(tried) => (
          <>
            <ChoiceInput
              label={t("alerts.act")}
              value={way}
              onChange={setChosen}
              choices={ways.map((id) => ({ id, label: t(`alerts.way.${id}`), impact: t(`alerts.impact.${id}`) }))}
            />
            {way === "silence" && (
              <SelectInput
                label={t("alerts.howLong")}
                options={HOURS.map((each) => ({ id: String(each), label: t(`alerts.hours.${each}`) }))}
                value={String(hours)}
                onChange={(id) => setHours(HOURS.find((each) => String(each) === id)!)}
              />
            )}
            <ReasonInput value={reason} onChange={setReason} tried={tried} />
          </>
        )}
      </CommandForm>
    </DrawerSection>
  );
}
