import { LineChart, ScatterChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use as register, type EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { chartOption, type ChartTexts } from "./option";
import { placesOf, type ChartModel } from "./model";
import { timeTicks } from "./timeTicks";

// Only what is used: the whole library is half a megabyte.
register([LineChart, ScatterChart, GridComponent, TooltipComponent, DataZoomComponent, CanvasRenderer]);

const PIXELS_PER_LABEL = 96;
const ZOOM_STEP = 0.25;
const NARROWEST_PERCENT = 1;

/** A chart on a canvas; React does not redraw it, it is told what changed. */
export class ChartEngine {
  readonly #chart: EChartsType;
  readonly #observer: ResizeObserver;
  #index: number | undefined;
  #length = 0;
  /** Where each point stands among the places of its line, which has empty ones in its gaps. */
  #places: number[] = [];
  #from = 0;
  #to = 0;

  constructor(element: HTMLElement) {
    this.#chart = init(element);
    this.#chart.on("dataZoom", () => this.#label());
    this.#observer = new ResizeObserver(() => {
      this.#chart.resize();
      this.#label();
    });
    this.#observer.observe(element);
  }

  show(model: ChartModel, texts: ChartTexts) {
    const times = model.series.flatMap(({ points }) => points.map(({ time }) => Date.parse(time)));
    this.#length = Math.max(0, ...model.series.map(({ points }) => points.length));
    this.#from = Math.min(...times);
    this.#to = Math.max(...times);
    this.#places = placesOf(model.series[0]?.points ?? [], model.gaps ?? []).flatMap(([, height], place) => (height === null ? [] : [place]));
    const zoom = this.#zoom();
    this.#chart.setOption(chartOption(model, texts), { notMerge: true });
    if (zoom !== undefined) this.#chart.dispatchAction({ type: "dataZoom", ...zoom });
    this.#label();
  }

  /** Moves the crosshair by points; the index of the point it then stands on. */
  step(by: number): number | undefined {
    if (this.#length === 0) return undefined;
    const last = this.#length - 1;
    const from = this.#index ?? (by > 0 ? -1 : last + 1);
    return this.stand(Math.min(last, Math.max(0, from + by)));
  }

  stand(index: number): number {
    this.#index = index < 0 ? this.#length - 1 : index;
    this.#chart.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: this.#places[this.#index] });
    return this.#index;
  }

  leave() {
    this.#index = undefined;
    this.#chart.dispatchAction({ type: "hideTip" });
  }

  /** Narrows the range in sight around its middle, or widens it. */
  zoom(direction: "in" | "out") {
    const range = this.#zoom();
    if (range === undefined) return;
    const { start, end } = range;
    const by = (end - start) * ZOOM_STEP * (direction === "in" ? 1 : -1);
    if (end - start - 2 * by < NARROWEST_PERCENT) return;
    this.#chart.dispatchAction({ type: "dataZoom", start: Math.max(0, start + by), end: Math.min(100, end - by) });
  }

  reset() {
    this.#chart.dispatchAction({ type: "dataZoom", start: 0, end: 100 });
  }

  close() {
    this.#observer.disconnect();
    this.#chart.dispose();
  }

  /** Labels the part of the time axis that is in sight. */
  #label() {
    const range = this.#zoom();
    if (range === undefined) return;
    const at = (percent: number) => this.#from + ((this.#to - this.#from) * percent) / 100;
    const most = Math.floor(this.#chart.getWidth() / PIXELS_PER_LABEL);
    const customValues = timeTicks(at(range.start), at(range.end), most);
    this.#chart.setOption({ xAxis: { axisLabel: { customValues } } });
  }

  #zoom(): { start: number; end: number } | undefined {
    // Before the first model there is no option at all, whatever the library's types say.
    const option = this.#chart.getOption() as { dataZoom?: { start: number; end: number }[] } | undefined;
    const zoom = option?.dataZoom?.[0];
    return zoom === undefined ? undefined : { start: zoom.start, end: zoom.end };
  }
}
