import { SearchField } from "@heroui/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

const TYPING_PAUSE_MS = 60;

/** Filters by text. What is typed stays; the filter follows when the typing pauses. */
export function SearchBox(props: { label: string; value: string; onChange: (value: string) => void; className?: string }) {
  const { label, value, onChange, className = "" } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);

  // A link or the back button changes the filter from outside; an answer to our own change does not.
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);

  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange(typed);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);

  return (
    <SearchField aria-label={label} value={typed} onChange={setTyped} className={className}>
      <SearchField.Group className="w-full">
        <SearchField.SearchIcon />
        <SearchField.Input placeholder={label} className="min-w-0" />
        <SearchField.ClearButton aria-label={t("grid.clearSearch")} />
      </SearchField.Group>
    </SearchField>
  );
}
