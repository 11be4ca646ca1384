import { Description, FieldError, Input, Label, TextField } from "@heroui/react";
import type { InputHTMLAttributes, Ref } from "react";

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "autoComplete" | "autoFocus" | "inputMode" | "name" | "onBlur" | "placeholder"
>;

/** A labelled field with its help and its error beneath. */
export function TextInput(
  props: Native & {
    label: string;
    value: string;
    onChange: (value: string) => void;
    help?: string;
    error?: string | undefined;
    required?: boolean;
    ref?: Ref<HTMLInputElement>;
  },
) {
  const { label, value, onChange, help, error, required = false, ref, onBlur, autoFocus, ...native } = props;
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={required}
      validationBehavior="aria"
      fullWidth
      {...(autoFocus === true ? { autoFocus } : {})}
    >
      <Label>{label}</Label>
      <Input ref={ref} {...native} onBlur={onBlur} />
      {help !== undefined && <Description>{help}</Description>}
      {error !== undefined && <FieldError>{error}</FieldError>}
    </TextField>
  );
}
