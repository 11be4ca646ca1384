import { Button } from "@heroui/react";
import { Eye, EyeOff } from "lucide-react";
import { useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { TextInput } from "./TextInput";

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, "type">) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  return (
    <div className="relative">
      <TextInput {...props} type={visible ? "text" : "password"} />
      <Button
        isIconOnly
        size="sm"
        variant="ghost"
        aria-label={visible ? t("form.hidePassword") : t("form.showPassword")}
        aria-pressed={visible}
        className="absolute end-0.5 top-[1.625rem] text-muted"
        onPress={() => setVisible(!visible)}
      >
        {visible ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      </Button>
    </div>
  );
}
