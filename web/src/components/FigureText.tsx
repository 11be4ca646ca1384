import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Amount, Figure } from "../api/types";
import { figureOf } from "../format/figure";
import { useFormat } from "../format/useFormat";
import { reasonKey } from "../i18n/lookup";
import { Hint } from "./Hint";

type Look = {
  /** Gain and loss: a sign and an arrow, and a colour beside them. */
  tone?: boolean;
  /** The currency behind the number; leave it out where the column or the caption names it. */
  currency?: boolean;
  className?: string;
};

const ARROWS = { positive: "▲", negative: "▼", none: "" };
const TONES = { positive: "text-gain", negative: "text-loss", none: "" };

/** Renders a figure as the platform computed it. It rounds nothing, adds nothing, replaces nothing. */
export function FigureText({ figure, tone = false, currency = false, className = "" }: Look & { figure: Figure }) {
  const format = useFormat();
  const { t } = useTranslation();
  const view = format.figure(figure, tone);
  const marked = useChangeMark(view.known ? view.exact : view.reason);
  if (!view.known) {
    return (
      <Hint text={t(reasonKey(view.reason))}>
        <span className={`text-muted ${className}`}>{t("figure.noData")}</span>
      </Hint>
    );
  }
  const toned = tone ? TONES[view.sign] : "";
  return (
    <span ref={marked} className={`figure ${toned} ${className}`}>
      {tone && view.sign !== "none" && (
        <span aria-hidden="true" className="relative -top-[0.15em] me-1 text-[0.6em] leading-none">
          {ARROWS[view.sign]}
        </span>
      )}
      {view.text}
      {currency && view.currency !== undefined && (
        <span className="ms-1 text-[0.75em] font-normal text-muted">{view.currency}</span>
      )}
    </span>
  );
}

export function AmountText({ amount, ...look }: Look & { amount: Amount }) {
  return <FigureText figure={figureOf(amount)} {...look} />;
}

/** Marks an element for a second when what it shows has changed, without moving anything. */
function useChangeMark(shown: string) {
  const element = useRef<HTMLSpanElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const { current } = element;
    if (current === null) return;
    current.classList.remove("figure-changed");
    void current.offsetWidth;
    current.classList.add("figure-changed");
  }, [shown]);
  return element;
}
