import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DrillFault, Part, WorkKind } from "../../api/types";
import { ChoiceInput } from "../../components/ChoiceInput";
import { CommandForm } from "../../components/CommandForm";
import { isReason, ReasonInput } from "../../components/ReasonInput";
import { DrawerSection } from "../../components/Section";
import { SelectInput } from "../../components/SelectInput";
import { faultsFor, send, workKindsFor, type Outcome, type Way } from "./orders";
import { OrderOutcome } from "./OrderOutcome";

const BEGINS = [0, 1, 4, 12, 24] as const;
const HOURS = [1, 4, 12, 24, 168] as const;

/** Chooses an order, says what follows from it, asks why, and tells what came of it. */
export function OrderForm({ ways, part }: { ways: Way[]; part: Part | undefined }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Way>();
  const [reason, setReason] = useState("");
  const [kind, setKind] = useState<WorkKind>("MAINTENANCE");
  const [begins, setBegins] = useState<number>(0);
  const [hours, setHours] = useState<number>(4);
  const [fault, setFault] = useState<DrillFault>("KILL");
  const [outcome, setOutcome] = useState<Outcome>();
  // What can be ordered changes with the part; a choice that is gone is no choice.
  const way = chosen !== undefined && ways.includes(chosen) ? chosen : ways[0]!;
  const act = async () => {
    setOutcome(undefined);
    const came = await send({ way, part, reason: reason.trim(), work: { kind, begins, hours }, fault });
    await queries.invalidateQueries({ queryKey: ["watchdog"] });
    return came;
  };
  const done = (came: Outcome) => {
    setOutcome(came);
    setReason("");
  };
  return (
    <DrawerSection title={t("watch.order")}>
      <CommandForm version={way} submit={t(`watch.submit.${way}`)} danger={way === "drill" || way === "hold"} ready={isReason(reason)} send={act} onDone={done}>
        {(tried) => (
          <>
            <ChoiceInput
              label={t("watch.order")}
              value={way}
              onChange={setChosen}
              choices={ways.map((id) => ({ id, label: t(`watch.way.${id}`), impact: t(part === undefined ? `watch.impactAll.${id === "heal" ? "heal" : "sync"}` : `watch.impact.${id}`) }))}
            />
            {way === "work" && part !== undefined && (
              <>
                <SelectInput label={t("work.kindLabel")} options={workKindsFor(part).map((id) => ({ id, label: t(`work.kind.${id}`) }))} value={kind} onChange={(id) => setKind(id as WorkKind)} help={t(`work.help.${kind}`)} />
                <SelectInput label={t("work.begins")} options={BEGINS.map((id) => ({ id: String(id), label: t(`work.beginsIn.${id}`) }))} value={String(begins)} onChange={(id) => setBegins(BEGINS.find((each) => String(each) === id)!)} />
                <SelectInput label={t("work.lasts")} options={HOURS.map((id) => ({ id: String(id), label: t(`alerts.hours.${id}`) }))} value={String(hours)} onChange={(id) => setHours(HOURS.find((each) => String(each) === id)!)} />
              </>
            )}
            {way === "drill" && part !== undefined && (
              <SelectInput label={t("drills.fault")} options={faultsFor(part).map((id) => ({ id, label: t(`drills.faultName.${id}`) }))} value={fault} onChange={(id) => setFault(id as DrillFault)} />
            )}
            <ReasonInput value={reason} onChange={setReason} tried={tried} />
          </>
        )}
      </CommandForm>
      {outcome !== undefined && <OrderOutcome outcome={outcome} />}
    </DrawerSection>
  );
}
