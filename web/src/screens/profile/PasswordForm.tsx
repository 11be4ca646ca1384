import { Button } from "@heroui/react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { Controller, useForm, type Control, type FieldPath } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { asProblem } from "../../api/problem";
import { session } from "../../api/session";
import { PasswordInput } from "../../components/PasswordInput";
import { ProblemView } from "../../components/ProblemView";
import { problemText } from "../../i18n/problems";
import { passwordChange, type PasswordChange } from "./passwordChange";

/** The field that a refusal is about. */
const FIELDS: Record<string, FieldPath<PasswordChange>> = {
  "wrong-password": "currentPassword",
  "weak-password": "newPassword",
};

/** Changes the password. What the platform refuses stands at the field that it names. */
export function PasswordForm({ wide = false, onChanged }: { wide?: boolean; onChanged?: () => void }) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<unknown>();
  const form = useForm<PasswordChange>({
    resolver: zodResolver(passwordChange),
    defaultValues: { currentPassword: "", newPassword: "", repeated: "" },
  });

  const submit = form.handleSubmit(async ({ currentPassword, newPassword }) => {
    setFailure(undefined);
    try {
      await session.changePassword(currentPassword, newPassword);
      form.reset();
      onChanged?.();
    } catch (reason) {
      const problem = asProblem(reason);
      const field = FIELDS[problem.code];
      if (field === undefined) return setFailure(reason);
      const { title, action } = problemText(problem);
      form.setError(field, { message: action === undefined ? title : `${title}. ${action}` }, { shouldFocus: true });
    }
  });

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      {failure !== undefined && <ProblemView failure={failure} compact />}
      <Field control={form.control} name="currentPassword" label={t("password.current")} autoComplete="current-password" />
      <Field control={form.control} name="newPassword" label={t("password.new")} autoComplete="new-password" help={t("password.rule")} />
      <Field control={form.control} name="repeated" label={t("password.repeat")} autoComplete="new-password" />
      <Button type="submit" fullWidth={wide} isPending={form.formState.isSubmitting}>
        {t("password.submit")}
      </Button>
    </form>
  );
}

function Field(props: {
  control: Control<PasswordChange>;
  name: FieldPath<PasswordChange>;
  label: string;
  autoComplete: string;
  help?: string;
}) {
  const { control, name, label, autoComplete, help } = props;
  const { t } = useTranslation();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <PasswordInput
          {...field}
          label={label}
          autoComplete={autoComplete}
          {...(help === undefined ? {} : { help })}
          error={error === undefined ? undefined : messageOf(error.message)}
        />
      )}
    />
  );

  function messageOf(message: string | undefined): string {
    if (message === "required") return t("form.required");
    if (message === "differs") return t("password.differs");
    if (message === "same") return t("password.same");
    if (message === "short") return t("password.rule");
    return message ?? t("form.invalid");
  }
}
