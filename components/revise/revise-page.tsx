"use client";

import { useState, useTransition } from "react";
import { DropVeil } from "#components/import/ways-in/drop-veil.tsx";
import { useHandOver } from "#components/import/ways-in/use-hand-over.ts";
import { WaysIn } from "#components/import/ways-in/ways-in.tsx";
import { asked } from "#components/live/asked.ts";
import { DiffReview } from "#components/revise/diff-review.tsx";
import type { ApplyRevision, ReadRevision, Revision } from "#components/revise/revise-actions.ts";

export type RevisePageProps = {
  plan: { id: string; slug: string; title: string };
  read: ReadRevision;
  apply: ApplyRevision;
};

const unread = "The document did not get through. The plan is as it was; try again.";

/** Brings a new version of a plan's document in: read it, look at what it changes, take over what is wanted. */
export function RevisePage({ plan, read, apply }: RevisePageProps) {
  const [revision, setRevision] = useState<Revision | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [inHand, setInHand] = useState("");
  const [busy, start] = useTransition();
  const { over, ways } = useHandOver({ refuse: setRefusal, open: (file, name) => send({ file }, name) });

  function send(document: Record<string, string | File>, name: string) {
    if (busy) return;
    setRefusal(null);
    setInHand(name);
    start(async () => {
      const form = new FormData();
      form.set("planId", plan.id);
      for (const [field, value] of Object.entries(document)) form.set(field, value);
      const outcome = await asked(read(form), unread);
      if (outcome.state === "done") setRevision(outcome);
      else setRefusal(outcome.words);
    });
  }

  return (
    <>
      {revision ? (
        <DiffReview
          // A document that was compared again begins with what is proposed now.
          key={`${revision.digest} ${revision.seq} ${revision.repair?.done}`}
          plan={plan}
          revision={revision}
          apply={apply}
          refusal={refusal}
          busy={busy}
          onAgain={(repair) => {
            const wanted = (repair ?? revision.repair?.done) ? "yes" : "no";
            send({ digest: revision.digest, name: revision.name, repair: wanted }, revision.name);
          }}
          onBack={() => setRevision(null)}
        />
      ) : (
        <WaysIn
          head={{
            title: "Import a new version",
            description: "A new version of this plan’s document. You see every difference before the plan changes; ticks stay.",
            back: { href: `/plans/${plan.slug}`, label: plan.title },
          }}
          busyWith={busy ? inHand : null}
          refusal={refusal}
          last={null}
          {...ways}
        />
      )}
      {over ? <DropVeil>Drop the new version to compare it</DropVeil> : null}
    </>
  );
}
