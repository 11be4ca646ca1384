import type { LucideIcon } from "lucide-react";
import { Hint } from "./Hint";

export type Tone = "live" | "stale" | "simulated" | "manual" | "statement" | "danger";

const TONES: Record<Tone, string> = {
  live: "text-success-soft-foreground bg-success-soft",
  stale: "text-warning-soft-foreground bg-warning-soft",
  simulated: "text-simulated hatched",
  manual: "text-muted bg-default",
  statement: "text-statement bg-[color-mix(in_oklab,var(--statement)_11%,transparent)]",
  danger: "text-danger-soft-foreground bg-danger-soft",
};

/** A state in one word, with an icon, so that the colour is never alone in telling it. */
export function StatusBadge(props: { tone: Tone; icon: LucideIcon; label: string; hint?: string; iconOnly?: boolean }) {
  const { tone, icon: Icon, label, hint, iconOnly = false } = props;
  const badge = (
    <span
      className={`inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap ${TONES[tone]}`}
    >
      <Icon aria-hidden="true" className="size-3 shrink-0" strokeWidth={2.25} />
      {iconOnly ? <span className="sr-only">{label}</span> : label}
    </span>
  );
  return hint === undefined ? badge : <Hint text={hint}>{badge}</Hint>;
}
