import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { show } from "../../../test/render";
import type { Part, Phase, WatchStatus } from "../../api/types";
import { contact } from "../../contact";
import { StatusBanner } from "./StatusBanner";

const AT = "2026-08-07T06:00:00Z";
const part = (phase: Phase, place: number): Part => ({ part: `BRIDGE:${place}`, kind: "BRIDGE", name: `B${place}`, phase, since: AT, incident: null, cause: null, severity: null, waiting: null, hold: null });
const status = (phases: Phase[], more: Partial<WatchStatus> = {}): WatchStatus => ({ at: AT, mode: "HEAL", watchingHere: true, deadman: { phase: "ANSWERED", answeredAt: AT, failingSince: null, failure: null }, parts: phases.map(part), ...more });

afterEach(() => contact.answered());

describe("the state of everything in one sentence", () => {
  it.each<[WatchStatus, string]>([
    [status(["HEALTHY", "HEALTHY"]), "Everything is healthy: 2 parts"],
    [status(["HEALTHY", "SUSPECT"]), "1 part is in doubt"],
    [status(["RECOVERED", "HEALING", "MANUAL_REQUIRED"]), "2 parts have failed"],
    [status([]), "Nothing is watched yet"],
    [status(["HEALTHY"], { mode: "OFF" }), "Nobody watches: the watchdog is switched off"],
  ])("%#", async (given, sentence) => {
    await show(<StatusBanner status={given} failure={null} />);
    expect(screen.getByRole("status").textContent).toBe(sentence);
  });

  it("claims nothing while the platform does not answer", async () => {
    await show(<StatusBanner status={status(["HEALTHY"])} failure={null} />);
    act(() => contact.silent());
    expect(screen.getByRole("status").textContent).toBe("Not known now: the platform does not answer");
  });

  it("says that another node watches, and that healing is only rehearsed", async () => {
    await show(<StatusBanner status={status(["HEALTHY"], { watchingHere: false, mode: "REHEARSE" })} failure={null} />);
    expect(screen.getByText(/Another node watches/)).toBeTruthy();
    expect(screen.getByText(/only rehearsed/)).toBeTruthy();
  });

  it("says since when the service outside has not answered, and nothing of one that answers", async () => {
    const { unmount } = await show(<StatusBanner status={status(["HEALTHY"])} failure={null} />);
    expect(screen.queryByText(/outside/)).toBeNull();
    unmount();
    await show(<StatusBanner status={status(["HEALTHY"], { deadman: { phase: "FAILING", answeredAt: AT, failingSince: AT, failure: "timed out" } })} failure={null} />);
    expect(screen.getByText(/The service outside has not answered since 07 Aug 2026/)).toBeTruthy();
    expect(screen.getByText("timed out").getAttribute("lang")).toBe("en");
  });
});
