import { DateField, Description, FieldError, Label } from "@heroui/react";
import { parseDate } from "@internationalized/date";

/** A day in a form, as `2026-12-31`, typed in the order of the reader's language. */
export function DateInput(props: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  help?: string | undefined;
  error?: string | undefined;
  required?: boolean;
}) {
  const { label, value, onChange, help, error, required = false } = props;
  return (
    <DateField
      defaultValue={value === undefined ? null : parseDate(value)}
      onChange={(day) => onChange(day?.toString())}
      isInvalid={error !== undefined}
      isRequired={required}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <DateField.Group fullWidth>
        <DateField.Input className="figure">{(segment) => <DateField.Segment segment={segment} />}</DateField.Input>
      </DateField.Group>
      {help !== undefined && <Description>{help}</Description>}
      {error !== undefined && <FieldError>{error}</FieldError>}
    </DateField>
  );
}
