import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { show } from "../../test/render";
import type { Provenance } from "../api/types";
import { contact } from "../contact";
import { ProvenanceBadge } from "./ProvenanceBadge";

const at = "2026-08-07T12:00:00Z";
const provenance = (source: Provenance["source"], freshness: Provenance["freshness"], ageSeconds: number): Provenance => ({
  source,
  freshness,
  ageSeconds,
  observedAt: at,
  receivedAt: at,
});

afterEach(() => contact.answered());

describe("the provenance badge", () => {
  it.each([
    [provenance("LIVE", "LIVE", 2), "Live"],
    [provenance("LIVE", "STALE", 725), "Stale, 12 min"],
    [provenance("SIMULATED", "LIVE", 2), "Simulated"],
    [provenance("SIMULATED", "STALE", 725), "Simulated, 12 min"],
    [provenance("STATEMENT", "DATED", 90_000), "Statement, 07 Aug 2026"],
    [provenance("MANUAL", "DATED", 90_000), "Manual, 07 Aug 2026"],
  ])("%j reads %s", async (source, text) => {
    await show(<ProvenanceBadge provenance={source} />);
    expect(screen.getByText(text)).toBeTruthy();
  });

  it("claims nothing to be live while the platform cannot be reached", async () => {
    await show(<ProvenanceBadge provenance={provenance("LIVE", "LIVE", 2)} />);
    act(() => contact.silent());
    expect(screen.queryByText("Live")).toBeNull();
    expect(screen.getByText(/Stale/)).toBeTruthy();
  });
});
