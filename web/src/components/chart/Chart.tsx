import { Button } from "@heroui/react";
import { ChartLine, RotateCcw, Table2, ZoomIn, ZoomOut, type LucideIcon } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../format/useFormat";
import { useTheme } from "../../theme";
import { Bone } from "../Bone";
import { ControlHint } from "../Hint";
import { ProblemView } from "../ProblemView";
import { ChartTable } from "./ChartTable";
import type { ChartEngine } from "./engine";
import type { ChartModel } from "./model";
import { pointLines, type ChartTexts } from "./option";

/**
 * The one chart of the app: lines over time with marks for what happened. The mouse and the keys
 * move the crosshair and the range; the same points can be read as a table.
 */
export function Chart({ model }: { model: ChartModel }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const [engine, setEngine] = useState<ChartEngine>();
  return (
    <figure className="flex flex-col" aria-label={model.title}>
      <figcaption className="flex items-center gap-1 pb-2">
        <span className="me-auto font-semibold">
          {model.title} <span className="font-normal text-muted">{model.unit}</span>
        </span>
        {!asTable && (
          <>
            <Tool label={t("chart.zoomIn")} icon={ZoomIn} onPress={() => engine?.zoom("in")} />
            <Tool label={t("chart.zoomOut")} icon={ZoomOut} onPress={() => engine?.zoom("out")} />
            <Tool label={t("chart.zoomReset")} icon={RotateCcw} onPress={() => engine?.reset()} />
          </>
        )}
        <Button size="sm" variant="ghost" onPress={() => setAsTable(!asTable)}>
          {asTable ? <ChartLine aria-hidden="true" /> : <Table2 aria-hidden="true" />}
          {asTable ? t("chart.asChart") : t("chart.asTable")}
        </Button>
      </figcaption>
      {asTable ? <ChartTable model={model} /> : <Canvas model={model} engine={engine} onEngine={setEngine} />}
    </figure>
  );
}

function Canvas(props: {
  model: ChartModel;
  engine: ChartEngine | undefined;
  onEngine: (engine: ChartEngine | undefined) => void;
}) {
  const { model, engine, onEngine } = props;
  const { t } = useTranslation();
  const texts = useTexts();
  const theme = useTheme();
  const element = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<unknown>();
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    let made: ChartEngine | undefined;
    let gone = false;
    import("./engine").then(
      ({ ChartEngine: Engine }) => {
        if (gone || element.current === null) return;
        made = new Engine(element.current);
        onEngine(made);
      },
      (reason: unknown) => setFailure(reason),
    );
    return () => {
      gone = true;
      made?.close();
      onEngine(undefined);
    };
  }, [onEngine]);

  useEffect(() => engine?.show(model, texts), [engine, model, texts, theme]);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = actions(engine)[event.key];
    if (act === undefined) return;
    event.preventDefault();
    const index = act();
    if (index !== undefined) setSpoken(pointLines(model, texts, index).flat().join(", "));
  };

  return (
    <div className="relative">
      <div
        role="application"
        aria-label={t("chart.label", { title: model.title })}
        aria-describedby="chart-keys"
        tabIndex={0}
        className="h-80 rounded-md"
        onKeyDown={onKeyDown}
        onBlur={() => engine?.leave()}
      >
        <div ref={element} className="h-full" />
      </div>
      <p id="chart-keys" className="sr-only">
        {t("chart.keys")}
      </p>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      {engine === undefined && failure === undefined && <Bone className="absolute inset-0" />}
      {failure !== undefined && <ProblemView failure={failure} />}
    </div>
  );
}

function actions(engine: ChartEngine | undefined): Record<string, () => number | undefined> {
  if (engine === undefined) return {};
  const silent = (act: () => void) => () => {
    act();
    return undefined;
  };
  return {
    ArrowRight: () => engine.step(1),
    ArrowLeft: () => engine.step(-1),
    PageUp: () => engine.step(-20),
    PageDown: () => engine.step(20),
    Home: () => engine.stand(0),
    End: () => engine.stand(-1),
    "+": silent(() => engine.zoom("in")),
    "-": silent(() => engine.zoom("out")),
    "0": silent(() => engine.reset()),
    Escape: silent(() => engine.leave()),
  };
}

function Tool({ label, icon: Icon, onPress }: { label: string; icon: LucideIcon; onPress: () => void }) {
  return (
    <ControlHint text={label}>
      <Button isIconOnly size="sm" variant="ghost" aria-label={label} className="text-muted" onPress={onPress}>
        <Icon aria-hidden="true" />
      </Button>
    </ControlHint>
  );
}

function useTexts(): ChartTexts {
  const format = useFormat();
  return useMemo(
    () => ({
      axisValue: (value) => format.decimal(String(value)),
      axisTime: format.tick,
      value: format.decimal,
      time: format.instant,
    }),
    [format],
  );
}
