import { Description, FieldError, Label, ListBox, Select } from "@heroui/react";

export type Option = { id: string; label: string };

/** One choice among a few, with its help and its error beneath. */
export function SelectInput(props: {
  label: string;
  options: Option[];
  value: string | undefined;
  onChange: (id: string) => void;
  placeholder?: string;
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}) {
  const { label, options, value, onChange, placeholder, help, error, required = false, disabled = false } = props;
  return (
    <Select
      fullWidth
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value ?? null}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={error !== undefined}
      isRequired={required}
      isDisabled={disabled}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <Select.Trigger>
        <Select.Value />
        <Select.Indicator />
      </Select.Trigger>
      {help !== undefined && <Description>{help}</Description>}
      {error !== undefined && <FieldError>{error}</FieldError>}
      <Select.Popover>
        <ListBox items={options}>
          {(option) => (
            <ListBox.Item id={option.id} textValue={option.label}>
              {option.label}
              <ListBox.ItemIndicator />
            </ListBox.Item>
          )}
        </ListBox>
      </Select.Popover>
    </Select>
  );
}
