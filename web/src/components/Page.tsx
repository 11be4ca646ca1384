import { useEffect, type ReactNode } from "react";

/** The frame of a screen: its title on the left, its one primary action on the right. */
export function Page(props: {
  title: string;
  /** Title of the document where it says more than the heading. */
  documentTitle?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Fills the height of the window, for screens whose grid scrolls by itself. */
  fill?: boolean;
  children: ReactNode;
}) {
  const { title, documentTitle = title, lead, actions, fill = false, children } = props;
  useDocumentTitle(documentTitle);
  return (
    <div
      className={`flex flex-col gap-4 p-4 md:p-6 ${fill ? "sm:h-full sm:min-h-120" : ""}`}
    >
      <header className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
          {lead}
        </div>
        {actions !== undefined && <div className="flex items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · FIDUS`;
  }, [title]);
}
