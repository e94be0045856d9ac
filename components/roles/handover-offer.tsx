"use client";

import clsx from "clsx";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { OpenItems } from "#components/roles/open-items.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { actingIn, rolesOf } from "#lib/domain/roles/acting.ts";
import { openItems } from "#lib/domain/roles/hang-on.ts";

/** The roles somebody has offered to the viewer, each with what waits in it, to accept or decline. Nothing where there are none. */
export function HandoverOffer({ className }: { className?: string }) {
  const { room, act, viewer } = useLiveRoom();
  const may = useMay("role:hand-over");
  const offered = rolesOf(room).filter(({ handover }) => handover?.to.id === viewer.actor.userId);
  if (offered.length === 0 || room.plan.endedAt) return null;
  return (
    <div className={clsx("flex flex-col gap-2", className)}>
      {offered.map((role) => (
        <Banner
          key={role.id}
          live
          title={`${role.handover?.by.name} offers you ${role.title}`}
          action={
            <>
              <Button size="sm" onClick={() => void tell(act("declineHandover", { roleId: role.id }))}>
                Decline
              </Button>
              <Button
                size="sm"
                variant="primary"
                reasonDisabled={may.ok ? null : may.reason}
                onClick={() => void tell(act("acceptHandover", { roleId: role.id }))}
              >
                Accept {role.title}
              </Button>
            </>
          }
        >
          {role.handover?.note ? <p className="pb-1 wrap-anywhere">“{role.handover.note}”</p> : null}
          <p className="pb-1">{actingIn(role)?.name ?? "Nobody"} acts in it until you accept.</p>
          <OpenItems items={openItems(room, role.id)} />
        </Banner>
      ))}
    </div>
  );
}
