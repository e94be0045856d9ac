"use client";

import { Ellipsis, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { SignOffDialog } from "#components/sign-offs/sign-off-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import type { SignOffStatus } from "#lib/domain/sign-offs/status.ts";

/** What can be done to a sign-off by whoever edits the plan. */
export function SignOffMenu({ status: { signOff, role } }: { status: SignOffStatus }) {
  const { room, act } = useLiveRoom();
  const [editing, setEditing] = useState(false);
  const signed = Object.values(room.signatures).some(({ signOffId }) => signOffId === signOff.id);
  return (
    <>
      <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More for the sign-off of ${role}`} />}>
        <MenuItem icon={PencilLine} onSelect={() => setEditing(true)}>
          Edit…
        </MenuItem>
        <MenuItem
          icon={Trash2}
          tone="danger"
          reasonDisabled={signed ? "It has been signed; what was signed stays in the record." : null}
          onSelect={() => void tell(act("removeSignOff", { signOffId: signOff.id }))}
        >
          Remove sign-off
        </MenuItem>
      </Menu>
      {editing ? <SignOffDialog signOff={signOff} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
