import { answer, answered, api } from "../../api/client";
import type { DrillFault, Part, SyncResult, WorkKind } from "../../api/types";
import { serverClock } from "../../live/clock";

/** What a person can order. */
export type Way = "sync" | "heal" | "hold" | "resume" | "work" | "drill";

export type Order = { way: Way; part: Part | undefined; reason: string; work: { kind: WorkKind; begins: number; hours: number }; fault: DrillFault };

/** What came of an order: of a sync what arrived, of everything else that it was taken. */
export type Outcome = { way: Way; sync?: SyncResult };

const HEALABLE = ["FAILED", "MANUAL_REQUIRED"];
const FED: Part["kind"][] = ["TERMINAL", "BRIDGE", "GATEWAY"];

/** What makes sense for a part as it is now; the platform checks it again. */
export function waysFor(part: Part, simulated: boolean): Way[] {
  const ways: Way[] = [];
  if (HEALABLE.includes(part.phase) && part.hold == null) ways.push("heal");
  if (FED.includes(part.kind)) ways.push("sync");
  ways.push(part.hold == null ? "hold" : "resume", "work");
  if (simulated && part.phase === "HEALTHY") ways.push("drill");
  return ways;
}

/** Only processes are ended or frozen; what a terminal shows can be wrong as well. */
export function faultsFor(part: Part): DrillFault[] {
  return part.kind === "TERMINAL" ? ["KILL", "FREEZE", "ZERO", "DISCONNECT"] : ["KILL", "FREEZE"];
}

export function workKindsFor(part: Part): WorkKind[] {
  return part.kind === "TERMINAL" ? ["MAINTENANCE", "EMPTIED"] : ["MAINTENANCE"];
}

export async function send({ way, part, reason, work, fault }: Order): Promise<Outcome> {
  const name = part?.part ?? null;
  switch (way) {
    case "sync":
      return { way, sync: await answer(api.POST("/api/system/mt5-watchdog/force-sync", { body: { part: name, reason } })) };
    case "heal":
      await answer(api.POST("/api/system/mt5-watchdog/force-healing", { body: { part: name, reason } }));
      return { way };
    case "hold":
      await answered(api.POST("/api/system/mt5-watchdog/hold", { body: { part: named(part), reason } }));
      return { way };
    case "resume":
      await answered(api.POST("/api/system/mt5-watchdog/resume", { body: { part: named(part), reason } }));
      return { way };
    case "work": {
      const body = { kind: work.kind, parts: [named(part)], from: serverClock.hoursAhead(work.begins), until: serverClock.hoursAhead(work.begins + work.hours), reason };
      await answer(api.POST("/api/system/mt5-watchdog/work", { body }));
      return { way };
    }
    case "drill":
      await answer(api.POST("/api/system/mt5-watchdog/drill", { body: { part: named(part), fault, reason } }));
      return { way };
  }
}

function named(part: Part | undefined): string {
  if (part === undefined) throw new Error("This order is about one part.");
  return part.part;
}
