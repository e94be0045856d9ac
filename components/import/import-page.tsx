"use client";

import { useState, useTransition } from "react";
import type { CreatePlan, Reading, ReadRunbook } from "#components/import/import-actions.ts";
import { Review } from "#components/import/review.tsx";
import { usePageDrop } from "#components/import/use-page-drop.ts";
import { WaysIn } from "#components/import/ways-in.tsx";

export type ImportPageProps = {
  read: ReadRunbook;
  create: CreatePlan;
  /** A zone to suggest where the browser's own is unknown. */
  defaultZone?: string;
};

const maxBytes = 8 * 1024 * 1024;
const unread = "The document did not get through. It is still here; try again.";

/** Brings a runbook in: read it, look at what became of it, make it a plan. Nothing is stored before the last step. */
export function ImportPage({ read, create, defaultZone }: ImportPageProps) {
  const [reading, setReading] = useState<Reading | null>(null);
  const [pasted, setPasted] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [inHand, setInHand] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const over = usePageDrop(readFile);

  function readFile(file: File) {
    if (file.size > maxBytes) return setRefusal(`“${file.name}” is larger than 8 MB. Split it, or leave the attachments out.`);
    if (!/\.(md|markdown|txt)$/i.test(file.name)) return setRefusal(`“${file.name}” is not a .md, .markdown or .txt file.`);
    send(file, file.name);
  }

  function send(document: File, name: string) {
    if (busy) return;
    setRefusal(null);
    setInHand(name);
    start(async () => {
      const form = new FormData();
      form.set("file", document);
      const outcome = await read(form).catch(() => ({ ok: false as const, message: unread }));
      if (outcome.ok) setReading(outcome);
      else setRefusal(outcome.message);
    });
  }

  return (
    <>
      {reading ? (
        <Review
          key={reading.digest}
          reading={reading}
          create={create}
          defaultZone={defaultZone}
          refusal={refusal}
          onBack={() => setReading(null)}
        />
      ) : (
        <WaysIn
          busyWith={busy ? inHand : null}
          refusal={refusal}
          pasted={pasted}
          onPaste={setPasted}
          onFile={readFile}
          onText={() => send(new File([pasted], "pasted.md", { type: "text/markdown" }), "the pasted text")}
        />
      )}
      {over ? (
        <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-2xl border-2 border-dashed border-run bg-run-soft/90">
          <p className="text-lg font-semibold text-run">Drop the runbook to read it</p>
        </div>
      ) : null}
    </>
  );
}
