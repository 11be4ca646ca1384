import { DateField } from "@heroui/react";
import { CalendarDate, parseDate } from "@internationalized/date";
import { X } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** A day, typed in the order of the reader's language; it counts once it is complete. */
export function DateFilter(props: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  const { label, value, onChange } = props;
  const { t } = useTranslation();
  const day = dayOf(value);
  return (
    <DateField
      // A day that is taken away from outside empties the field too.
      key={String(day === undefined)}
      aria-label={label}
      defaultValue={day ?? null}
      onChange={(chosen) => {
        if (chosen !== null && chosen.year >= FIRST_YEAR) onChange(chosen.toString());
      }}
    >
      <DateField.Group className={day === undefined ? "" : "border-accent"}>
        <DateField.Prefix className="text-muted">{label}</DateField.Prefix>
        <DateField.Input className="figure">
          {(segment) => <DateField.Segment segment={segment} />}
        </DateField.Input>
        {day !== undefined && (
          <DateField.Suffix>
            <Button
              slot={null}
              aria-label={t("grid.clearFilter")}
              className="inline-flex size-6 cursor-pointer items-center justify-center rounded-sm text-muted hover:text-foreground"
              onPress={() => onChange(undefined)}
            >
              <X aria-hidden="true" className="size-4" />
            </Button>
          </DateField.Suffix>
        )}
      </DateField.Group>
    </DateField>
  );
}

/** While a year is being typed it passes through 2, 20 and 202: those are not meant. */
const FIRST_YEAR = 1990;

function dayOf(value: string | undefined): CalendarDate | undefined {
  try {
    return value === undefined ? undefined : parseDate(value);
  } catch {
    return undefined; // An address may carry anything; what is no day filters nothing.
  }
}
