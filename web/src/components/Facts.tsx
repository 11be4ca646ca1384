import type { ReactNode } from "react";

/** Names and values in two columns; what is not known is left out. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">{children}</dl>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children == null || children === "") return null;
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="figure min-w-0 text-end whitespace-normal">{children}</dd>
    </>
  );
}
