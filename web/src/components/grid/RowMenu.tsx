import { Dropdown } from "@heroui/react";
import { EllipsisVertical } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { RowAction } from "./model";

const LOOK =
  "inline-flex size-7 cursor-pointer items-center justify-center rounded-md text-muted outline-offset-0 hover:bg-default hover:text-foreground";

/** The actions of one row. The menu itself exists only once it was asked for: rows are many. */
export function RowMenuButton<Row>(props: { row: Row; actions: RowAction<Row>[]; label: string; reachable?: boolean }) {
  const { row, actions, label, reachable = false } = props;
  const [asked, setAsked] = useState(false);
  const icon = <EllipsisVertical aria-hidden="true" className="size-4" />;
  if (!asked) {
    return (
      <button
        type="button"
        tabIndex={reachable ? 0 : -1}
        aria-label={label}
        aria-haspopup="menu"
        className={LOOK}
        onClick={() => setAsked(true)}
      >
        {icon}
      </button>
    );
  }
  return (
    <Dropdown defaultOpen onOpenChange={(open) => !open && setTimeout(() => setAsked(false))}>
      <Button aria-label={label} className={LOOK} excludeFromTabOrder={!reachable}>
        {icon}
      </Button>
      <Dropdown.Popover placement="bottom end" className="max-w-none">
        <Dropdown.Menu aria-label={label} onAction={(key) => actions.find(({ id }) => id === key)?.act(row)}>
          {actions
            .filter(({ when }) => when === undefined || when(row))
            .map(({ id, label: name, icon: Icon }) => (
              <Dropdown.Item key={id} id={id} textValue={name}>
                <Icon aria-hidden="true" className="size-4 text-muted" />
                {name}
              </Dropdown.Item>
            ))}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
