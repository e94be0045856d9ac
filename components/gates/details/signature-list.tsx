"use client";

import { CircleAlert, PenLine, SquareDashed } from "lucide-react";
import Link from "next/link";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Group } from "#components/room/step-link.tsx";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { type SignOffStatus, signOffStatuses } from "#lib/domain/sign-offs/status.ts";

const looks = {
  open: { icon: SquareDashed, ink: "text-faint", word: "not signed" },
  signed: { icon: PenLine, ink: "text-go", word: "signed" },
  stale: { icon: CircleAlert, ink: "text-hold", word: "stale: what was signed has changed" },
};

/** The signatures a gate asks for, each as it stands; signing has a page of its own. */
export function SignatureList({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const statuses = signOffStatuses(room, gate.id);
  if (statuses.length === 0) return null;
  const link = (
    <Link href={`/plans/${room.plan.slug}/sign-offs`} className="tap rounded-sm text-xs text-run hover:underline">
      Sign-offs
    </Link>
  );
  return (
    <Group title="Signatures" aside={link}>
      <ul className="mt-1.5">
        {statuses.map((each) => (
          <SignatureLine key={each.signOff.id} status={each} />
        ))}
      </ul>
    </Group>
  );
}

function SignatureLine({ status: { role, signature, state } }: { status: SignOffStatus }) {
  const { icon: Icon, ink, word } = looks[state];
  return (
    <li className="flex items-baseline gap-2 py-1 text-[0.8125rem] leading-[1.0625rem]">
      <Icon aria-hidden className={`size-4 shrink-0 self-center ${ink}`} strokeWidth={1.75} />
      <span className="min-w-0 flex-1 wrap-anywhere">
        {role}
        {signature ? <span className="text-muted"> · {signature.signer.name}</span> : null}
      </span>
      <span className={`text-right text-xs ${ink}`}>
        {word}
        {state === "signed" && signature ? (
          <>
            {" "}
            <Moment at={signature.at} />
          </>
        ) : null}
      </span>
    </li>
  );
}
