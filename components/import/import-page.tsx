"use client";

import { useState } from "react";
import type { CreatePlan, ReadRunbook } from "#components/import/import-actions.ts";
import { Review } from "#components/import/review.tsx";
import { useReading } from "#components/import/use-reading.ts";
import { DropVeil } from "#components/import/ways-in/drop-veil.tsx";
import { useHandOver } from "#components/import/ways-in/use-hand-over.ts";
import { WaysIn } from "#components/import/ways-in/ways-in.tsx";

export type ImportPageProps = {
  read: ReadRunbook;
  create: CreatePlan;
  /** A zone to suggest where the browser's own is unknown. */
  defaultZone?: string;
};

/** Brings a runbook in: read it, look at what became of it, make it a plan. Nothing is stored before the last step. */
export function ImportPage({ read, create, defaultZone }: ImportPageProps) {
  const document = useReading(read);
  const { current } = document;
  const [front, setFront] = useState<"ways" | "review">("ways");
  const { over, ways } = useHandOver({ refuse: document.refuse, open: (file, name) => void show(file, name) });

  async function show(file: File, name: string) {
    if (await document.open(file, name)) setFront("review");
  }

  return (
    <>
      {current && front === "review" ? (
        <Review
          key={current.reading.digest}
          reading={current.reading}
          wanted={document.wanted}
          applied={current.applied}
          create={create}
          defaultZone={defaultZone}
          refusal={document.refusal}
          failed={document.failed}
          busy={document.again}
          onRepair={document.repair}
          onCorrect={document.correct}
          onGiveUp={document.giveUp}
          onBack={() => setFront("ways")}
        />
      ) : (
        <WaysIn
          head={{
            title: "Import a runbook",
            description:
              "Bring the runbook you already have: Markdown, a page of your wiki, or a run sheet. You see what becomes of every line before anything is saved.",
            back: { href: "/plans", label: "Plans" },
          }}
          busyWith={document.inHand}
          refusal={document.refusal}
          last={current && { name: current.reading.name, onShow: () => setFront("review") }}
          {...ways}
        />
      )}
      {over ? <DropVeil>Drop the runbook to read it</DropVeil> : null}
    </>
  );
}
