"use client";

import { ArrowRightLeft, Ellipsis, PencilLine, Trash2, UserRoundCog } from "lucide-react";
import { useState } from "react";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { OfferDialog } from "#components/roles/offer-dialog.tsx";
import { RoleDialog } from "#components/roles/role-dialog.tsx";
import type { RoleProps } from "#components/roles/role-props.ts";
import { whyNotOffer, whyNotStandIn } from "#components/roles/role-rights.ts";
import { StandInDialog } from "#components/roles/stand-in-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { MenuSeparator } from "#components/ui/menu-separator.tsx";

/** What can be done with a role: change it, hand it over, let somebody stand in, take it out. */
export function RoleMenu({ role, editable }: RoleProps) {
  const { room, act, viewer } = useLiveRoom();
  const may = useMay("role:hand-over");
  const [asks, setAsks] = useState<"details" | "offer" | "stand-in" | null>(null);
  if (room.plan.endedAt || (!editable && !may.ok)) return null;
  const close = () => setAsks(null);
  return (
    <>
      <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More for ${role.title}`} />}>
        {editable ? (
          <MenuItem icon={PencilLine} onSelect={() => setAsks("details")}>
            Details…
          </MenuItem>
        ) : null}
        <MenuItem icon={ArrowRightLeft} reasonDisabled={may.ok ? whyNotOffer(role, viewer) : may.reason} onSelect={() => setAsks("offer")}>
          Offer it to somebody…
        </MenuItem>
        <MenuItem
          icon={UserRoundCog}
          reasonDisabled={may.ok ? whyNotStandIn(role, viewer) : may.reason}
          onSelect={() => setAsks("stand-in")}
        >
          Name a stand-in…
        </MenuItem>
        {editable ? (
          <>
            <MenuSeparator />
            <MenuItem icon={Trash2} tone="danger" onSelect={() => void tell(act("removeRole", { roleId: role.id }))}>
              Remove role
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {asks === "details" ? <RoleDialog role={role} onClose={close} /> : null}
      {asks === "offer" ? <OfferDialog role={role} onClose={close} /> : null}
      {asks === "stand-in" ? <StandInDialog role={role} onClose={close} /> : null}
    </>
  );
}
