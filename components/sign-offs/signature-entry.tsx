"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { ChangeList } from "#components/sign-offs/change-list.tsx";
import { SignOffActions } from "#components/sign-offs/sign-off-actions.tsx";
import { signOffMark } from "#components/sign-offs/sign-off-mark.ts";
import { SignatureFacts } from "#components/sign-offs/signature-facts.tsx";
import type { SeenStatus } from "#components/sign-offs/use-signed-content.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { actingIn } from "#lib/domain/roles/acting.ts";
import { coversText } from "#lib/domain/sign-offs/covers-text.ts";

/** One signature the plan asks for, on the signature page. */
export function SignatureEntry({ status }: { status: SeenStatus }) {
  const { room } = useLiveRoom();
  const { signOff, signature, role, state, since } = status;
  const acting = actingIn(room.roles[signOff.roleId]);
  return (
    <li className="flex flex-col gap-2 border-t border-line py-4 print:border-text">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-sm font-semibold wrap-anywhere">{role}</h3>
        <StatusMark state={signOffMark[state]} size="sm" />
      </div>
      <p className="text-base wrap-anywhere whitespace-pre-wrap">“{signOff.statement}”</p>
      {signature ? (
        <SignatureFacts signature={signature} />
      ) : (
        <p className="text-sm text-muted wrap-anywhere">
          Not signed. {acting ? `${acting.name} signs` : "Nobody holds this role yet; its holder signs"} for {coversText(room, signOff)}.
        </p>
      )}
      {state === "stale" ? (
        <div role="status" className="text-sm text-hold">
          <p>What was signed has changed since{since?.length ? ":" : ". It has to be signed again."}</p>
          {since?.length ? <ChangeList changes={since} /> : null}
        </div>
      ) : null}
      <SignOffActions status={status} />
    </li>
  );
}
