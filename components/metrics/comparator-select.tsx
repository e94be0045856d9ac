import type { FieldControl } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { comparatorWords } from "#lib/domain/metrics/limit-words.ts";
import type { Comparator } from "#lib/domain/metrics/rows.ts";

export type ComparatorSelectProps = { control: FieldControl; value: Comparator; onChange: (comparator: Comparator) => void };

/** On which side of a number a measure is to be, or not to be. */
export function ComparatorSelect({ control, value, onChange }: ComparatorSelectProps) {
  return (
    <Select {...control} value={value} onChange={({ target }) => onChange(target.value as Comparator)}>
      {Object.entries(comparatorWords).map(([each, word]) => (
        <option key={each} value={each}>
          {word}
        </option>
      ))}
    </Select>
  );
}
