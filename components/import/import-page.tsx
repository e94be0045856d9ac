"use client";

import { useState } from "react";
import type { ClipboardPage } from "#components/import/clipboard-page.ts";
import type { CreatePlan, ReadRunbook } from "#components/import/import-actions.ts";
import { Review } from "#components/import/review.tsx";
import { usePageDrop } from "#components/import/use-page-drop.ts";
import { useReading } from "#components/import/use-reading.ts";
import { WaysIn } from "#components/import/ways-in.tsx";
import { maxBytes } from "#lib/runbook/limits.ts";

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
  const [pasted, setPasted] = useState("");
  const [page, setPage] = useState<ClipboardPage | null>(null);
  const over = usePageDrop(readFile);

  function readFile(file: File) {
    if (file.size > maxBytes) return document.refuse(`“${file.name}” is larger than 8 MB. Split it, or leave the attachments out.`);
    if (!/\.(md|markdown|txt|html?|csv|tsv)$/i.test(file.name))
      return document.refuse(`“${file.name}” is not a .md, .txt, .html, .csv or .tsv file.`);
    void show(file, file.name);
  }

  function readText() {
    const file = page
      ? new File([page.html], "pasted.html", { type: "text/html" })
      : new File([pasted], "pasted.md", { type: "text/markdown" });
    void show(file, "the pasted text");
  }

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
          <p className="text-lg font-semibold text-run">Drop the runbook to read it</p>
        </div>
      ) : null}
    </>
  );
}
