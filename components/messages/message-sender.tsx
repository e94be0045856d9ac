"use client";

import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { nobodyYet } from "#components/roles/role-words.ts";
import { Select } from "#components/ui/select.tsx";
import type { Message } from "#lib/domain/messages/rows.ts";
import { rolesOf } from "#lib/domain/roles/acting.ts";

/** The role that sends a message, to choose while it was not said. */
export function MessageSender({ message }: { message: Message }) {
  const { room, act } = useLiveRoom();
  const edit = useMay("plan:edit");
  const title = message.roleId && room.roles[message.roleId]?.title;
  if (message.sentAt || message.skippedAt || !edit.ok) return <>{title || nobodyYet}</>;
  return (
    <Select
      aria-label="Who sends it"
      className="w-64 max-w-full"
      value={message.roleId ?? ""}
      onChange={({ target }) => void tell(act("editMessage", { messageId: message.id, roleId: target.value || null }))}
    >
      <option value="">{nobodyYet}</option>
      {rolesOf(room).map((role) => (
        <option key={role.id} value={role.id}>
          {[role.title, role.holderName].filter(Boolean).join(" · ")}
        </option>
      ))}
    </Select>
  );
}
