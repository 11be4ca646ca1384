import { Description, FieldError, Label, TextArea, TextField } from "@heroui/react";
import { useTranslation } from "react-i18next";

const SHORTEST = 3;
const LONGEST = 500;

/** Why somebody decides: asked for whenever a decision is kept. */
export function ReasonInput(props: { value: string; onChange: (value: string) => void; tried: boolean }) {
  const { value, onChange, tried } = props;
  const { t } = useTranslation();
  const missing = tried && !isReason(value);
  return (
    <TextField value={value} onChange={onChange} isRequired isInvalid={missing} validationBehavior="aria" fullWidth maxLength={LONGEST}>
      <Label>{t("decision.reason")}</Label>
      <TextArea rows={3} fullWidth className="border border-[var(--field-border)] bg-field" />
      <Description>{t("decision.reasonHelp")}</Description>
      {missing && <FieldError>{t("decision.reasonMissing")}</FieldError>}
    </TextField>
  );
}

export function isReason(text: string): boolean {
  return text.trim().length >= SHORTEST;
}
