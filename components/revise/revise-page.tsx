"use client";

import { useState, useTransition } from "react";
import type { ClipboardPage } from "#components/import/clipboard-page.ts";
import { usePageDrop } from "#components/import/use-page-drop.ts";
import { WaysIn } from "#components/import/ways-in.tsx";
import { DiffReview } from "#components/revise/diff-review.tsx";
import type { ApplyRevision, ReadRevision, Revision } from "#components/revise/revise-actions.ts";
import { maxBytes } from "#lib/runbook/limits.ts";

export type RevisePageProps = {
  plan: { id: string; slug: string; title: string };
  read: ReadRevision;
  apply: ApplyRevision;
};

const unread = "The document did not get through. The plan is as it was; try again.";

/** Brings a new version of a plan's document in: read it, look at what it changes, take over what is wanted. */
export function RevisePage({ plan, read, apply }: RevisePageProps) {
  const [revision, setRevision] = useState<Revision | null>(null);
  const [pasted, setPasted] = useState("");
  const [page, setPage] = useState<ClipboardPage | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [inHand, setInHand] = useState("");
  const [busy, start] = useTransition();
  const over = usePageDrop(readFile);

  function readFile(file: File) {
    if (file.size > maxBytes) return setRefusal(`“${file.name}” is larger than 8 MB. Split it, or leave the attachments out.`);
    if (!/\.(md|markdown|txt|html?|csv|tsv)$/i.test(file.name))
      return setRefusal(`“${file.name}” is not a .md, .txt, .html, .csv or .tsv file.`);
    send({ file }, file.name);
  }

  function readText() {
    const [text, type, name] = page ? [page.html, "text/html", "pasted.html"] : [pasted, "text/markdown", "pasted.md"];
    send({ file: new File([text], name, { type }) }, "the pasted text");
  }

  function send(document: Record<string, string | File>, name: string) {
    if (busy) return;
    setRefusal(null);
    setInHand(name);
    start(async () => {
      const form = new FormData();
      form.set("planId", plan.id);
      for (const [field, value] of Object.entries(document)) form.set(field, value);
      const outcome = await read(form).catch(() => ({ ok: false as const, message: unread }));
      if (outcome.ok) setRevision(outcome);
      else setRefusal(outcome.message);
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
          pasted={pasted}
          onPaste={(text) => {
            setPasted(text);
            setPage(null);
          }}
          page={page}
          onPage={(copied) => {
            setPasted(copied.text);
            setPage(copied);
          }}
          onFile={readFile}
          onText={readText}
        />
      )}
      {over ? (
        <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-2xl border-2 border-dashed border-run bg-run-soft/90">
          <p className="text-lg font-semibold text-run">Drop the new version to compare it</p>
        </div>
      ) : null}
    </>
  );
}
