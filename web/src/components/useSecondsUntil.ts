import { useEffect, useState } from "react";

const SECOND_MS = 1000;

/** How many whole seconds are left until a moment, counted down; 0 once it is there. */
export function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [at]);
  return Math.max(0, Math.ceil((at - now) / SECOND_MS));
}
