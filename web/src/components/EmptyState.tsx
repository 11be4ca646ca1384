import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** Nothing to show: says why, says the next step, and offers it. */
export function EmptyState(props: { icon: LucideIcon; title: string; text: string; children?: ReactNode }) {
  const { icon: Icon, title, text, children } = props;
  return (
    <div className="flex flex-col items-center justify-center gap-2 px-6 py-16 text-center">
      <Icon aria-hidden="true" className="mb-1 size-8 text-muted" strokeWidth={1.5} />
      <p className="text-base font-semibold">{title}</p>
      <p className="max-w-md text-muted">{text}</p>
      {children !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
