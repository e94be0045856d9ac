import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { minutesText } from "#lib/domain/schedule/format-time.ts";

export type ExpirySelectProps = {
  /** How long each choice lasts, in hours; null never ends. */
  choices: readonly (number | null)[];
  hours: number | null;
  onChange: (hours: number | null) => void;
};

/** How long something stays open. */
export function ExpirySelect({ choices, hours, onChange }: ExpirySelectProps) {
  return (
    <Field label="Expires" required>
      {(control) => (
        <Select
          {...control}
          value={String(hours)}
          onChange={({ target }) => onChange(target.value === "null" ? null : Number(target.value))}
        >
          {choices.map((choice) => (
            <option key={choice} value={String(choice)}>
              {choice === null ? "never" : `in ${lengthText(choice)}`}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const hourMs = 60 * 60_000;

/** The instant that many hours from now. */
export const hoursFrom = (now: number, hours: number) => new Date(now + hours * hourMs).toISOString();

function lengthText(hours: number) {
  if (hours % 24 === 0 && hours > 24) return `${hours / 24} days`;
  return hours === 1 ? "1 hour" : hours < 72 ? `${hours} hours` : minutesText(hours * 60);
}
