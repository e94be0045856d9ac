"use client";

import { tell } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import type { RoleProps } from "#components/roles/role-props.ts";
import { nobodyYet } from "#components/roles/role-words.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Select } from "#components/ui/select.tsx";

/** Who holds a role; a lead chooses. */
export function RoleHolder({ role, editable }: RoleProps) {
  const members = useMembers();
  const { act } = useLiveRoom();
  const may = useMay("role:assign");
  // Who holds it may have left the workspace since.
  const gone = role.holderId && !members.some(({ userId }) => userId === role.holderId);

  function assign(userId: string) {
    const member = members.find((each) => each.userId === userId);
    void tell(act("assignRole", { roleId: role.id, holder: member ? { id: member.userId, name: member.name } : null }));
  }

  if (editable)
    return (
      <Select
        className="w-52 max-sm:flex-1"
        aria-label={`Who holds ${role.title}`}
        disabled={!may.ok}
        title={may.ok ? undefined : may.reason}
        value={role.holderId ?? ""}
        onChange={({ target }) => assign(target.value)}
      >
        <option value="">{nobodyYet}</option>
        {gone ? <option value={role.holderId ?? ""}>{role.holderName}</option> : null}
        {members.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </Select>
    );
  if (!role.holderId) return <span className="text-sm text-faint">{nobodyYet}</span>;
  return (
    <span className="flex items-center gap-2 text-sm">
      <Avatar id={role.holderId} name={role.holderName ?? ""} size="sm" />
      {role.holderName}
    </span>
  );
}
