export type ChartPoint = { time: string; value: string };

export type ChartSeries = {
  id: string;
  name: string;
  /** Name of the theme's variable for its colour, for example `--chart-line`. */
  color: string;
  points: ChartPoint[];
  /** Told with each point and in the table, and not drawn: it lives on another scale. */
  unseen?: boolean;
};

/** A stretch of which nothing is known: the lines are cut there. */
export type ChartGap = { from: string; to: string };

/** Something that happened at one moment, drawn as a mark on the first series. */
export type ChartMarker = { id: string; time: string; direction: "in" | "out"; name: string; amount: string };

export type ChartModel = {
  title: string;
  unit: string;
  series: ChartSeries[];
  markers: ChartMarker[];
  gaps?: ChartGap[];
};

/** A place on the canvas. Drawing is the only use of these floating-point numbers. */
export type Place = [time: number, height: number];

export function placeOf(point: ChartPoint): Place {
  return [Date.parse(point.time), Number(point.value)];
}

/** The places of a series, with an empty one in each gap, so that no line is drawn across it. */
export function placesOf(points: ChartPoint[], gaps: ChartGap[]): (Place | [time: number, height: null])[] {
  const starts = gaps.map(({ from }) => Date.parse(from)).sort((a, b) => a - b);
  const places: (Place | [number, null])[] = [];
  let next = 0;
  for (const point of points) {
    const place = placeOf(point);
    for (; next < starts.length && starts[next]! < place[0]; next++) places.push([starts[next]! + 1, null]);
    places.push(place);
  }
  return places;
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
