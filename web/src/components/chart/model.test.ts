import { describe, expect, it } from "vitest";
import { markersAt, placeOfMarker, type ChartModel, placesOf } from "./model";
import { pointLines, type ChartTexts } from "./option";

const points = [
  { time: "2026-06-01T08:00:00Z", value: "10000.00" },
  { time: "2026-06-02T08:00:00Z", value: "9500.00" },
  { time: "2026-06-03T08:00:00Z", value: "9620.10" },
];
const model: ChartModel = {
  title: "Balance",
  unit: "USD",
  series: [{ id: "balance", name: "Balance", color: "--chart-line", points }],
  markers: [
    { id: "1", time: "2026-06-01T08:00:00Z", direction: "in", name: "Deposit", amount: "10000.00" },
    { id: "2", time: "2026-06-01T20:00:00Z", direction: "out", name: "Withdrawal", amount: "-500.00" },
  ],
};
const plain: ChartTexts = { axisValue: String, axisTime: String, value: (value) => value, time: (time) => time };

describe("a marker", () => {
  it("stands on the line as it was at that moment", () => {
    expect(placeOfMarker(model.markers[1]!, points)).toEqual([Date.parse("2026-06-01T20:00:00Z"), 10_000]);
  });

  it("belongs to the first point that is not before it", () => {
    expect(markersAt(model, 0).map(({ id }) => id)).toEqual(["1"]);
    expect(markersAt(model, 1).map(({ id }) => id)).toEqual(["2"]);
    expect(markersAt(model, 2)).toEqual([]);
  });
});

describe("a point", () => {
  it("is told with its time, its value as it was sent, and what happened there", () => {
    expect(pointLines(model, plain, 1)).toEqual([
      ["2026-06-02T08:00:00Z"],
      ["Balance", "9500.00 USD"],
      ["Withdrawal", "-500.00 USD"],
    ]);
  });
});

describe("a gap", () => {
  const points = ["10:00", "10:01", "10:30", "10:31"].map((at, place) => ({ time: `2026-03-01T${at}:00Z`, value: String(place) }));

  it("cuts the line between the points around it", () => {
    const places = placesOf(points, [{ from: points[1]!.time, to: points[2]!.time }]);
    expect(places.map(([, height]) => height)).toEqual([0, 1, null, 2, 3]);
  });

  it("that nothing follows changes nothing", () => {
    expect(placesOf(points, [{ from: points[3]!.time, to: "2026-03-01T11:00:00Z" }])).toHaveLength(4);
    expect(placesOf(points, [])).toHaveLength(4);
  });
});
