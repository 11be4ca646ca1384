import type { EChartsCoreOption } from "echarts/core";
import { themeColor } from "./colors";
import { markersAt, placeOfMarker, placesOf, type ChartModel } from "./model";

export type ChartTexts = {
  axisValue: (value: number) => string;
  axisTime: (time: number) => string;
  value: (value: string) => string;
  time: (time: string) => string;
};

const FONT = '"Inter Variable", "Inter Fallback", sans-serif';

/** The chart's description in the library's own terms; every colour comes from the theme. */
export function chartOption(model: ChartModel, texts: ChartTexts): EChartsCoreOption {
  const axisText = { color: themeColor("--chart-axis"), fontFamily: FONT, fontSize: 12 };
  const line = themeColor("--chart-grid");
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: 12, top: 16, bottom: 48, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: tooltip(model, texts),
    xAxis: {
      type: "time",
      axisLine: { lineStyle: { color: themeColor("--border") } },
      axisTick: { show: false },
      axisLabel: { ...axisText, hideOverlap: true, formatter: texts.axisTime, customValues: [] },
      splitLine: { show: false },
      axisPointer: { snap: true },
    },
    yAxis: {
      type: "value",
      scale: true,
      axisLabel: { ...axisText, formatter: texts.axisValue },
      splitLine: { lineStyle: { color: line } },
      splitNumber: 4,
    },
    dataZoom: zoom(axisText),
    series: [...lines(model), markers(model)],
  };
}

function lines(model: ChartModel) {
  const drawn = model.series.filter(({ unseen }) => unseen !== true);
  return drawn.map((series, place) => ({
    id: series.id,
    name: series.name,
    type: "line",
    step: "end",
    showSymbol: series.points.length === 1,
    symbol: "circle",
    symbolSize: 6,
    lineStyle: { width: 1.75, color: themeColor(series.color) },
    itemStyle: { color: themeColor(series.color) },
    emphasis: { disabled: true },
    ...(place === 0 ? { areaStyle: { color: themeColor("--chart-area"), origin: "start", opacity: 1 } } : {}),
    connectNulls: false,
    data: placesOf(series.points, model.gaps ?? []),
  }));
}

function markers(model: ChartModel) {
  const points = model.series[0]?.points ?? [];
  const colors = { in: themeColor("--gain"), out: themeColor("--loss") };
  const border = themeColor("--surface");
  return {
    id: "markers",
    type: "scatter",
    symbolSize: 12,
    z: 5,
    emphasis: { disabled: true },
    data: model.markers.flatMap((marker) => {
      const value = placeOfMarker(marker, points);
      if (value === undefined) return [];
      const itemStyle = { color: colors[marker.direction], borderColor: border, borderWidth: 1.5 };
      return [{ value, symbol: "triangle", symbolRotate: marker.direction === "in" ? 0 : 180, itemStyle }];
    }),
  };
}

function zoom(text: object) {
  const soft = themeColor("--surface-tertiary");
  const border = themeColor("--border");
  return [
    { type: "inside", zoomOnMouseWheel: "ctrl", moveOnMouseMove: true, moveOnMouseWheel: false, filterMode: "none" },
    {
      type: "slider",
      height: 26,
      bottom: 4,
      filterMode: "none",
      showDetail: false,
      brushSelect: true,
      borderColor: border,
      backgroundColor: "transparent",
      fillerColor: themeColor("--chart-area"),
      textStyle: text,
      handleStyle: { color: themeColor("--surface"), borderColor: themeColor("--muted") },
      moveHandleStyle: { color: soft },
      dataBackground: { lineStyle: { color: themeColor("--muted"), width: 1 }, areaStyle: { color: soft } },
      selectedDataBackground: {
        lineStyle: { color: themeColor("--accent"), width: 1 },
        areaStyle: { color: themeColor("--chart-area") },
      },
      emphasis: { handleStyle: { borderColor: themeColor("--accent") }, moveHandleStyle: { color: border } },
    },
  ];
}

function tooltip(model: ChartModel, texts: ChartTexts) {
  return {
    trigger: "axis",
    confine: true,
    transitionDuration: 0,
    axisPointer: {
      type: "cross",
      lineStyle: { color: themeColor("--muted"), type: "dashed", width: 1 },
      crossStyle: { color: themeColor("--muted"), type: "dashed", width: 1 },
      label: { show: false },
    },
    backgroundColor: themeColor("--overlay"),
    borderColor: themeColor("--border"),
    borderWidth: 1,
    padding: 10,
    textStyle: { color: themeColor("--foreground"), fontFamily: FONT, fontSize: 12 },
    extraCssText: "box-shadow: var(--overlay-shadow); border-radius: var(--radius);",
    formatter: (hits: { seriesId?: string; dataIndex: number }[]) => {
      const hit = hits.find(({ seriesId }) => seriesId === model.series[0]?.id);
      const index = hit === undefined ? undefined : pointAt(model, hit.dataIndex);
      return index === undefined ? "" : describe(model, texts, index);
    },
  };
}

/** The point that a place of the first line stands for; the empty places of gaps stand for none. */
function pointAt(model: ChartModel, place: number): number | undefined {
  const points = model.series[0]?.points ?? [];
  const places = placesOf(points, model.gaps ?? []);
  if (places[place]?.[1] == null) return undefined;
  return places.slice(0, place).filter(([, height]) => height !== null).length;
}

/** Built from elements, not from markup: names come from outside and must stay text. */
function describe(model: ChartModel, texts: ChartTexts, index: number): HTMLElement {
  const box = document.createElement("div");
  box.className = "figure grid gap-1";
  for (const line of pointLines(model, texts, index)) {
    const row = document.createElement("div");
    row.className = "flex justify-between gap-6";
    row.append(...line.map((text, place) => Object.assign(document.createElement("span"), { textContent: text, className: place === 0 ? "text-muted" : "font-medium" })));
    box.append(row);
  }
  return box;
}

/** What there is to say about one point: its time, every series, and what happened there. */
export function pointLines(model: ChartModel, texts: ChartTexts, index: number): string[][] {
  const time = model.series[0]?.points[index]?.time;
  if (time === undefined) return [];
  return [
    [texts.time(time)],
    ...model.series.flatMap((series) => {
      const point = series.points[index];
      return point === undefined ? [] : [[series.name, `${texts.value(point.value)} ${model.unit}`]];
    }),
    ...markersAt(model, index).map((marker) => [marker.name, `${texts.value(marker.amount)} ${model.unit}`]),
  ];
}
