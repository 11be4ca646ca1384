import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { show } from "../../test/render";
import { UptimeBars, type UptimeDay } from "./UptimeBars";

const days: UptimeDay[] = [
  { day: "2026-08-05", availability: { kind: "ABSENT", absent: "NOT_OBTAINED" } },
  { day: "2026-08-06", availability: { kind: "PERCENT", value: "97.20" } },
  { day: "2026-08-07", availability: { kind: "PERCENT", value: "100.00" } },
];

it("the bars of the days can be read as a table, the newest first", async () => {
  await show(<UptimeBars label="Uptime" days={days} objective="0.999" />);
  const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true });
  expect(rows.slice(1).map((row) => row.textContent)).toEqual(["07 Aug 2026100.00 %", "06 Aug 202697.20 %", "05 Aug 2026No data"]);
});

it("a day that nobody watched has a look of its own and no number", async () => {
  await show(<UptimeBars label="Uptime" days={days} objective="0.999" />);
  expect(screen.getByTitle("05 Aug 2026: No data").className).toContain("dashed");
  expect(screen.getByTitle("06 Aug 2026: 97.20 %").className).not.toBe(screen.getByTitle("07 Aug 2026: 100.00 %").className);
  expect(within(screen.getByRole("list")).getAllByRole("listitem").map((each) => each.textContent)).toEqual(["Objective met", "Below the objective", "Nobody watched"]);
});
