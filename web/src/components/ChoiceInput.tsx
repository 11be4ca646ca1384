import { Radio, RadioGroup } from "react-aria-components";

/** One of a few ways to go, each with what follows from it. */
export function ChoiceInput<Id extends string>(props: {
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  choices: { id: Id; label: string; impact: string }[];
}) {
  const { label, value, onChange, choices } = props;
  return (
    <RadioGroup aria-label={label} value={value} onChange={(id) => onChange(id as Id)} className="grid gap-2">
      {choices.map(({ id, label: name, impact }) => (
        <Radio
          key={id}
          value={id}
          className="panel cursor-pointer p-3 outline-offset-1 data-[focus-visible]:outline-2 data-[focus-visible]:outline-focus data-[selected]:border-accent data-[selected]:bg-accent-soft"
        >
          <span className="font-medium">{name}</span>
          <span className="block text-muted">{impact}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
