"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import type { FieldControl } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { rolesOf } from "#lib/domain/roles/acting.ts";

export type RoleSelectProps = {
  control: FieldControl;
  /** The id of the role, or empty. */
  value: string;
  /** What choosing no role is called. */
  none: string;
  onChange: (roleId: string) => void;
};

/** One of the plan's roles, each with whoever holds it. */
export function RoleSelect({ control, value, none, onChange }: RoleSelectProps) {
  const { room } = useLiveRoom();
  return (
    <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{none}</option>
      {rolesOf(room).map(({ id, title, holderName }) => (
        <option key={id} value={id}>
          {[title, holderName].filter(Boolean).join(" · ")}
        </option>
      ))}
    </Select>
  );
}
