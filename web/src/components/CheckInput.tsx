import { Checkbox } from "@heroui/react";
import type { ReactNode } from "react";

/** One thing that is so or is not. */
export function CheckInput(props: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode; disabled?: boolean }) {
  const { checked, onChange, children, disabled = false } = props;
  return (
    <Checkbox isSelected={checked} onChange={onChange} isDisabled={disabled}>
      <Checkbox.Content className="flex items-center gap-2">
        <Checkbox.Control className="border border-[var(--field-border)]">
          <Checkbox.Indicator />
        </Checkbox.Control>
        {children}
      </Checkbox.Content>
    </Checkbox>
  );
}
