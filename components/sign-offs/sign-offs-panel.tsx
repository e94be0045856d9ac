"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { SignOffDialog } from "#components/sign-offs/sign-off-dialog.tsx";
import { SignOffRow } from "#components/sign-offs/sign-off-row.tsx";
import { useSignedContent } from "#components/sign-offs/use-signed-content.ts";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** The signatures the plan asks for, and the way to its signature page. */
export function SignOffsPanel() {
  const { room } = useLiveRoom();
  const may = useMay("plan:edit");
  const editable = may.ok && !room.plan.endedAt;
  const [adding, setAdding] = useState(false);
  const statuses = useSignedContent();
  return (
    <section aria-labelledby="sign-offs" className="max-w-4xl">
      <h2 id="sign-offs" className="caption pb-2">
        Sign-offs
      </h2>
      <ul className="border-b border-line">
        {statuses.map((status) => (
          <SignOffRow key={status.signOff.id} status={status} editable={editable} />
        ))}
      </ul>
      {statuses.length === 0 ? (
        <EmptyState>No signatures are asked for. A sign-off is a role's word on the record, such as “I approve this plan.”</EmptyState>
      ) : null}
      <div className="flex flex-wrap gap-2 pt-4">
        {editable ? (
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden strokeWidth={1.75} />
            Add a sign-off
          </Button>
        ) : null}
        <Link href={`/plans/${room.plan.slug}/sign-offs`} className={buttonClass({ variant: "quiet" })}>
          Signature page
        </Link>
      </div>
      {adding ? <SignOffDialog onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
