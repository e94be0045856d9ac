"use client";

import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { nobodyYet } from "#components/roles/role-words.ts";
import { ChangeList } from "#components/sign-offs/change-list.tsx";
import { momentText } from "#components/sign-offs/moment-text.ts";
import { SignOffActions } from "#components/sign-offs/sign-off-actions.tsx";
import { signOffMark } from "#components/sign-offs/sign-off-mark.ts";
import { SignOffMenu } from "#components/sign-offs/sign-off-menu.tsx";
import type { SeenStatus } from "#components/sign-offs/use-signed-content.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { actingIn } from "#lib/domain/roles/acting.ts";
import { coversText } from "#lib/domain/sign-offs/covers-text.ts";

export type SignOffRowProps = { status: SeenStatus; editable: boolean };

/** A sign-off on the plan page: who is to say what about what, and whether they have. */
export function SignOffRow({ status, editable }: SignOffRowProps) {
  const { room } = useLiveRoom();
  const { signOff, signature, role, state, since } = status;
  const acting = actingIn(room.roles[signOff.roleId]);
  const gate = signOff.gateId ? room.gates[signOff.gateId] : undefined;
  return (
    <li id={`sign-off-${signOff.id}`} className="flex scroll-mt-4 flex-wrap items-start gap-x-4 gap-y-2 border-t border-line py-3">
      <StatusMark state={signOffMark[state]} size="sm" className="w-18 pt-0.5" />
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-sm wrap-anywhere">
          <span className="font-medium">{role}</span>
          <span className="text-muted">
            {" "}
            · {acting ? acting.name : nobodyYet}
            {acting?.standingIn ? ", standing in" : ""}
          </span>
        </p>
        <p className="text-sm wrap-anywhere">“{signOff.statement}”</p>
        <NotSent id={signOff.id} />
        <p className="text-xs text-muted wrap-anywhere">
          Covers {coversText(room, signOff)}
          {gate && !gate.removedAt ? ` · asked by the gate “${gate.title}”` : ""}
        </p>
        {signature ? (
          <p className="pt-1 text-xs text-muted wrap-anywhere">
            Signed by {signature.signer.name}
            {signature.standingIn ? ", standing in" : ""} · <span className="num">{momentText(signature.at, signature.zone)}</span>
          </p>
        ) : null}
        {state === "stale" ? (
          <div className="pt-1 text-xs text-hold" role="status">
            <p>What was signed has changed since{since?.length ? ":" : ". It has to be signed again."}</p>
            {since?.length ? <ChangeList changes={since} /> : null}
          </div>
        ) : null}
      </div>
      <div className="flex items-start gap-1">
        <SignOffActions status={status} />
        {editable ? <SignOffMenu status={status} /> : null}
      </div>
    </li>
  );
}
