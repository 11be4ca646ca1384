import { Button, Dropdown } from "@heroui/react";
import { ChevronDown, X } from "lucide-react";
import { useTranslation } from "react-i18next";

export type Choice = { id: string; label: string };

/** A filter that keeps the rows with any of the chosen values; none chosen keeps all. */
export function FilterMenu(props: {
  label: string;
  choices: Choice[];
  chosen: string[];
  /** At most one value. */
  single?: boolean;
  onChange: (chosen: string[]) => void;
}) {
  const { label, choices, chosen, single = false, onChange } = props;
  const { t } = useTranslation();
  const names = choices.filter(({ id }) => chosen.includes(id)).map((choice) => choice.label);
  return (
    <Dropdown>
      <Button variant="outline" className={`max-w-60 px-3 font-normal ${names.length > 0 ? "border-accent" : ""}`}>
        <span className="truncate">
          <span className={names.length > 0 ? "text-muted" : ""}>{label}</span>
          {names.length > 0 && <span className="font-medium">: {names.join(", ")}</span>}
        </span>
        <ChevronDown aria-hidden="true" className="text-muted" />
      </Button>
      <Dropdown.Popover className="max-w-none min-w-52">
        <Dropdown.Menu aria-label={label}>
          <Dropdown.Section
            aria-label={label}
            selectionMode={single ? "single" : "multiple"}
            selectedKeys={chosen}
            onSelectionChange={(keys) =>
              onChange(choices.map(({ id }) => id).filter((id) => keys === "all" || keys.has(id)))
            }
          >
            {choices.map((choice) => (
              <Dropdown.Item key={choice.id} id={choice.id} textValue={choice.label} shouldCloseOnSelect={single}>
                <Dropdown.ItemIndicator />
                {choice.label}
              </Dropdown.Item>
            ))}
          </Dropdown.Section>
          {names.length > 0 && (
            <Dropdown.Item id="clear" textValue={t("grid.clearFilter")} onAction={() => onChange([])}>
              <X aria-hidden="true" className="size-4 text-muted" />
              {t("grid.clearFilter")}
            </Dropdown.Item>
          )}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}
