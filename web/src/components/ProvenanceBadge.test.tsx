import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { show } from "../../test/render";
import type { Provenance } from "../api/types";
import { contact } from "../contact";
import { serverClock } from "../live/clock";
import { ProvenanceBadge } from "./ProvenanceBadge";

const at = "2026-08-07T12:00:00Z";
const provenance = (source: Provenance["source"], freshness: Provenance["freshness"], ageSeconds: number): Provenance => ({
  source,
  freshness,
  ageSeconds,
  observedAt: at,
  receivedAt: at,
  staleAfterSeconds: freshness === "DATED" ? null : 5,
});
/** The platform's clock when the figures are so old. */
const seenAfter = (seconds: number) => {
  vi.useFakeTimers({ now: Date.parse(at) + seconds * 1_000, shouldAdvanceTime: true });
  serverClock.said(new Date(Date.now()).toISOString());
};

afterEach(() => {
  vi.useRealTimers();
  contact.answered();
});

describe("the provenance badge", () => {
  it.each([
    [provenance("LIVE", "LIVE", 2), "Live"],
    [provenance("LIVE", "STALE", 725), "Stale, 12 min"],
    [provenance("SIMULATED", "LIVE", 2), "Simulated"],
    [provenance("SIMULATED", "STALE", 725), "Simulated, 12 min"],
    [provenance("STATEMENT", "DATED", 90_000), "Statement, 07 Aug 2026"],
    [provenance("MANUAL", "DATED", 90_000), "Manual, 07 Aug 2026"],
  ])("%j reads %s", async (source, text) => {
    seenAfter(source.ageSeconds);
    await show(<ProvenanceBadge provenance={source} />);
    expect(screen.getByText(text)).toBeTruthy();
  });

  it("turns stale by itself when nothing newer comes", async () => {
    seenAfter(2);
    await show(<ProvenanceBadge provenance={provenance("LIVE", "LIVE", 2)} />);
    expect(screen.getByText("Live")).toBeTruthy();
    act(() => void vi.advanceTimersByTime(5_000));
    expect(screen.queryByText("Live")).toBeNull();
    expect(screen.getByText(/Stale, [78] sec/)).toBeTruthy();
  });

  it("claims nothing to be live while the platform cannot be reached", async () => {
    seenAfter(2);
    await show(<ProvenanceBadge provenance={provenance("LIVE", "LIVE", 2)} />);
    act(() => contact.silent());
    expect(screen.queryByText("Live")).toBeNull();
    expect(screen.getByText(/Stale/)).toBeTruthy();
  });
});
