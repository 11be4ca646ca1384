export type ChartPoint = { time: string; value: string };

export type ChartSeries = {
  id: string;
  name: string;
  /** Name of the theme's variable for its colour, for example `--chart-line`. */
  color: string;
  points: ChartPoint[];
};

/** Something that happened at one moment, drawn as a mark on the first series. */
export type ChartMarker = { id: string; time: string; direction: "in" | "out"; name: string; amount: string };

export type ChartModel = {
  title: string;
  unit: string;
  series: ChartSeries[];
  markers: ChartMarker[];
};

/** A place on the canvas. Drawing is the only use of these floating-point numbers. */
export type Place = [time: number, height: number];

export function placeOf(point: ChartPoint): Place {
  return [Date.parse(point.time), Number(point.value)];
}

/** Where a marker stands: on the line, at the last point that is not after it. */
export function placeOfMarker(marker: ChartMarker, points: ChartPoint[]): Place | undefined {
  const time = Date.parse(marker.time);
  const before = points.findLast((point) => Date.parse(point.time) <= time) ?? points[0];
  return before === undefined ? undefined : [time, Number(before.value)];
}

/** The markers that stand at a moment or between it and the point before. */
export function markersAt(model: ChartModel, index: number): ChartMarker[] {
  const points = model.series[0]?.points;
  const point = points?.[index];
  if (points === undefined || point === undefined) return [];
  const until = Date.parse(point.time);
  const previous = points[index - 1];
  const from = previous === undefined ? Number.NEGATIVE_INFINITY : Date.parse(previous.time);
  return model.markers.filter(({ time }) => Date.parse(time) > from && Date.parse(time) <= until);
}
