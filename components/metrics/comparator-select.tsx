import type { FieldControl } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";

export type ComparatorSelectProps<C extends string> = {
  control: FieldControl;
  value: C;
  /** How each side is called. */
  words: Readonly<Record<C, string>>;
  onChange: (comparator: C) => void;
};

/** On which side of a number a measure is to be, or not to be. */
export function ComparatorSelect<C extends string>({ control, value, words, onChange }: ComparatorSelectProps<C>) {
  return (
    <Select {...control} value={value} onChange={({ target }) => onChange(target.value as C)}>
      {Object.entries<string>(words).map(([each, word]) => (
        <option key={each} value={each}>
          {word}
        </option>
      ))}
    </Select>
  );
}
