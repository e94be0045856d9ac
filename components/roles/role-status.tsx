"use client";

import type { ReactNode } from "react";
import { tell } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import type { RoleProps } from "#components/roles/role-props.ts";
import { whyNotEndStandIn, whyNotOffer } from "#components/roles/role-rights.ts";
import { Button } from "#components/ui/button.tsx";
import { actingIn } from "#lib/domain/roles/acting.ts";

/** What is to be said about who holds a role: the document's claim, a stand-in, an offer, a holder who can only look on. */
export function RoleStatus({ role, editable }: RoleProps) {
  const members = useMembers();
  const { act, viewer } = useLiveRoom();
  const { actor } = viewer;
  const may = useMay("role:hand-over");
  const mayAssign = useMay("role:assign");
  const { standIn, handover } = role;
  const roleId = role.id;
  const named = members.find(({ name }) => sameName(name, role.namedAs));
  const acting = actingIn(role);
  const looksOn = members.find(({ userId, role: may }) => userId === acting?.id && may === "viewer");
  return (
    <>
      {role.namedAs && role.holderName !== role.namedAs ? (
        <Line said={`The document names ${role.namedAs}.`}>
          {editable && mayAssign.ok && named && !role.holderId ? (
            <Button size="sm" onClick={() => void tell(act("assignRole", { roleId, holder: { id: named.userId, name: named.name } }))}>
              Give it to {named.name}
            </Button>
          ) : null}
        </Line>
      ) : null}
      {standIn ? (
        <Line said={<StandingIn name={standIn.name} holder={role.holderName} />}>
          {may.ok && !whyNotEndStandIn(role, viewer) ? (
            <Button size="sm" onClick={() => void tell(act("nameStandIn", { roleId, standIn: null }))}>
              End the stand-in
            </Button>
          ) : null}
        </Line>
      ) : null}
      {handover && handover.to.id !== actor.userId ? (
        <Line said={`Offered to ${handover.to.name}, who has not answered yet${handover.note ? `: “${handover.note}”` : "."}`}>
          {may.ok && !whyNotOffer(role, viewer) ? (
            <Button size="sm" onClick={() => void tell(act("declineHandover", { roleId }))}>
              Take the offer back
            </Button>
          ) : null}
        </Line>
      ) : null}
      {looksOn ? (
        <Line said={`${looksOn.name} is a viewer here, and viewers cannot vote or sign. Ask an admin to make them a member.`} warn />
      ) : null}
    </>
  );
}

function StandingIn({ name, holder }: { name: string; holder: string | null }) {
  return (
    <>
      <span className="font-medium text-text">{name}</span> · standing in for {holder ?? "nobody"}
    </>
  );
}

function Line({ said, warn = false, children }: { said: ReactNode; warn?: boolean; children?: ReactNode }) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className={warn ? "text-xs text-hold" : "text-xs text-muted wrap-anywhere"}>{said}</p>
      {children}
    </div>
  );
}

const sameName = (a: string, b: string | null) => b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();
