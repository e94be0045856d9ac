"use client";

import type { FieldControl } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Member } from "#lib/domain/command.ts";

export type PersonSelectProps = {
  control: FieldControl;
  people: readonly Member[];
  /** The user id of the person, or empty. */
  value: string;
  /** What choosing nobody is called. */
  none: string;
  onChange: (userId: string) => void;
};

/** One person of the workspace. Viewers are marked: they can be named, but cannot vote or sign. */
export function PersonSelect({ control, people, value, none, onChange }: PersonSelectProps) {
  return (
    <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{none}</option>
      {people.map(({ userId, name, role }) => (
        <option key={userId} value={userId}>
          {role === "viewer" ? `${name} (viewer)` : name}
        </option>
      ))}
    </Select>
  );
}

/** The chosen person as a verb wants them; null where nobody is chosen. */
export function personOf(people: readonly Member[], userId: string): { id: string; name: string } | null {
  const person = people.find((each) => each.userId === userId);
  return person ? { id: person.userId, name: person.name } : null;
}
