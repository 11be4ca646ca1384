import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { show } from "../../../test/render";
import { signedIn } from "../../../test/signedIn";
import type { Part } from "../../api/types";
import { OrderForm } from "./OrderForm";
import { faultsFor, waysFor, workKindsFor } from "./orders";

const part: Part = { part: "TERMINAL:2", kind: "TERMINAL", name: "Meridian-Live 30002", phase: "MANUAL_REQUIRED", since: "2026-08-07T06:00:00Z", incident: null, cause: "TRADING_OFF", severity: "WARNING", waiting: null, hold: null };
const hold = { by: "admin", reason: "New disk", at: "2026-08-07T06:00:00Z" };

describe("what can be ordered", () => {
  it.each<[Partial<Part>, boolean, string[]]>([
    [{}, true, ["heal", "sync", "hold", "work"]],
    [{ hold }, true, ["sync", "resume", "work"]],
    [{ phase: "HEALTHY" }, true, ["sync", "hold", "work", "drill"]],
    [{ phase: "HEALTHY" }, false, ["sync", "hold", "work"]],
    [{ phase: "FAILED", kind: "TRADE_SERVER" }, false, ["heal", "hold", "work"]],
  ])("of %j, simulated: %s, is %j", (more, simulated, ways) => {
    expect(waysFor({ ...part, ...more }, simulated)).toEqual(ways);
  });

  it("a bridge is only ended or frozen, and not emptied", () => {
    expect(faultsFor({ ...part, kind: "BRIDGE" })).toEqual(["KILL", "FREEZE"]);
    expect(workKindsFor({ ...part, kind: "BRIDGE" })).toEqual(["MAINTENANCE"]);
  });
});

describe("an order", () => {
  let server: Awaited<ReturnType<typeof signedIn>>;
  beforeEach(async () => void (server = await signedIn()));
  afterEach(() => server.close());
  const orders = () => server.world.requests.filter((each: string) => each.startsWith("POST /api/system"));

  it("is not sent without a reason, and tells what came of it", async () => {
    await show(<OrderForm ways={waysFor(part, false)} part={part} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: /Sync now/ }));
    await user.click(screen.getByRole("button", { name: "Sync now" }));
    expect(orders()).toEqual([]);
    await user.type(screen.getByRole("textbox"), "After the move");
    await user.click(screen.getByRole("button", { name: "Sync now" }));
    expect(await screen.findByText("1 of 2 accounts sent a fresh observation")).toBeTruthy();
    expect(screen.getByText("Nothing fresh came")).toBeTruthy();
    expect(orders()).toEqual(["POST /api/system/mt5-watchdog/force-sync"]);
  });

  it("that is refused keeps what was typed and shows the platform's sentence", async () => {
    await show(<OrderForm ways={["hold"]} part={part} />);
    const user = userEvent.setup();
    server.world.refusals.push({ status: 409, code: "part-held" });
    await user.type(screen.getByRole("textbox"), "New disk");
    await user.click(screen.getByRole("button", { name: "Keep healers away" }));
    expect((await screen.findByRole("alert")).textContent).toContain("A person keeps healers away");
    expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toBe("New disk");
  });
});
