import { Tooltip } from "@heroui/react";
import { createContext, useContext, type ReactElement, type ReactNode } from "react";
import { Focusable } from "react-aria-components";

/** Inside a grid the cells take the focus, and thousands of them cannot each own a tooltip. */
export const InGridCell = createContext(false);

/** A short explanation of a text or badge, on hover and on keyboard focus. */
export function Hint({ text, children }: { text: string; children: ReactNode }) {
  const inGrid = useContext(InGridCell);
  if (inGrid) {
    return (
      <span title={text}>
        {children}
        <span className="sr-only"> ({text})</span>
      </span>
    );
  }
  return (
    <ControlHint text={text}>
      <Focusable>
        <span role="note" tabIndex={0} className="inline-flex rounded-sm">
          {children}
        </span>
      </Focusable>
    </ControlHint>
  );
}

/** The same for a control that takes the focus itself. */
export function ControlHint({ text, children }: { text: string; children: ReactElement }) {
  return (
    <Tooltip>
      {children}
      <Tooltip.Content className="max-w-72 break-normal">{text}</Tooltip.Content>
    </Tooltip>
  );
}
