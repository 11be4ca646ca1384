import type { ReactNode } from "react";

/** The place of a grid beneath an account's head: the rest of the window, but never too little. */
export function GridSlot({ children }: { children: ReactNode }) {
  return <div className="flex flex-col sm:h-[max(26rem,calc(100dvh-22.5rem))]">{children}</div>;
}
