"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import type { PersonChoice } from "#components/plan/person-choice.ts";
import { tell } from "#components/plan/tell.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Role } from "#lib/domain/plan-rows.ts";

export type RoleRowProps = { role: Role; members: readonly PersonChoice[]; editable: boolean };

/** One role: what it is, whom the document named, who holds it here. */
export function RoleRow({ role, members, editable }: RoleRowProps) {
  const { act } = useLiveRoom();
  // Who holds it may have left the workspace since.
  const gone = role.holderId && !members.some(({ userId }) => userId === role.holderId);

  function assign(userId: string) {
    const member = members.find((each) => each.userId === userId);
    void tell(act("assignRole", { roleId: role.id, holder: member ? { id: member.userId, name: member.name } : null }));
  }

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line py-2.5">
      <div className="min-w-0 flex-1 basis-48">
        <div className="text-sm font-medium wrap-anywhere">{role.title}</div>
        {role.namedAs ? <div className="text-xs text-muted wrap-anywhere">document names {role.namedAs}</div> : null}
      </div>
      {editable ? (
        <Select
          className="w-52 max-sm:w-full"
          aria-label={`Who holds ${role.title}`}
          value={role.holderId ?? ""}
          onChange={({ target }) => assign(target.value)}
        >
          <option value="">nobody yet</option>
          {gone ? <option value={role.holderId ?? ""}>{role.holderName}</option> : null}
          {members.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </Select>
      ) : role.holderId ? (
        <span className="flex items-center gap-2 text-sm">
          <Avatar id={role.holderId} name={role.holderName ?? ""} size="sm" />
          {role.holderName}
        </span>
      ) : (
        <span className="text-sm text-faint">nobody yet</span>
      )}
    </li>
  );
}
