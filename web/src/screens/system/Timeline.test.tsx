import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { show } from "../../../test/render";
import type { Incident, IncidentStory } from "../../api/types";
import { Timeline } from "./Timeline";

const BEGAN = "2026-08-07T06:00:00.000Z";
const incident: Incident = {
  id: "i1", part: "BRIDGE:1", name: "Harbour", cause: "DEAD", severity: "CRITICAL", drill: false, began: BEGAN, detected: BEGAN, opened: BEGAN,
  restored: null, closed: null, into: null, personNeeded: false, symptoms: [], secondsToDetect: 4, secondsToRestore: null,
};
const step = (millis: number, kind: IncidentStory["steps"][number]["kind"], what = "", why = "") => ({ at: new Date(Date.parse(BEGAN) + millis).toISOString(), seconds: 0, kind, what, why });

it("tells of each step how long after the last good instant it was, and after the step before", async () => {
  const steps = [step(4_200, "OPENED", "CRITICAL", "DEAD"), step(4_500, "ORDERED", "RESTART_BRIDGE", "DEAD"), step(12_900, "RESTORED"), step(72_900, "CLOSED")];
  await show(<Timeline story={{ incident, steps }} />);
  const texts = screen.getAllByRole("listitem").map((each) => each.textContent);
  expect(texts[0]).toContain("The last instant at which all was well");
  expect(texts[1]).toMatch(/\+4\.2 sec(?!.*after the step before)/);
  expect(texts[2]).toMatch(/\+4\.5 sec0\.3 sec after the step before.*Ordered: Restart the bridge/);
  expect(texts[3]).toMatch(/\+12\.9 sec8\.4 sec after/);
  expect(texts[4]).toMatch(/\+1 min 12 sec1 min after.*Over/);
});

it("shows a step that it has no word for as it came", async () => {
  await show(<Timeline story={{ incident, steps: [step(1_000, "TURNED", "SOMETHING_NEW", "because")] }} />);
  expect(screen.getByText("SOMETHING_NEW")).toBeTruthy();
  expect(screen.getByText("because").getAttribute("lang")).toBe("en");
});
