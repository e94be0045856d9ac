"use client";

import { FileText } from "lucide-react";
import { useRef } from "react";
import { type ClipboardPage, pageOn } from "#components/import/ways-in/clipboard-page.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Textarea } from "#components/ui/textarea.tsx";

export type WaysInProps = {
  /** What the document is brought in for. */
  head: { title: string; description: string; back: { href: string; label: string } };
  /** What is being read right now. */
  busyWith: string | null;
  refusal: string | null;
  /** The document that was looked over before this. */
  last: { name: string; onShow: () => void } | null;
  pasted: string;
  onPaste: (text: string) => void;
  /** The page that the pasted text was copied from, as long as nobody has changed the text. */
  page: ClipboardPage | null;
  onPage: (page: ClipboardPage) => void;
  onFile: (file: File) => void;
  onText: () => void;
};

/** Three ways to hand a runbook over: drop it, pick it, paste it. A page copied from a wiki keeps its structure. */
export function WaysIn({ head, busyWith, refusal, last, pasted, onPaste, page, onPage, onFile, onText }: WaysInProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="mx-auto max-w-3xl px-4 pt-6 pb-16 sm:px-6 sm:pt-8">
      <PageHeader {...head} actions={last ? <Button onClick={last.onShow}>Back to “{last.name}”</Button> : null} />
      {refusal ? (
        <Banner tone="danger" live className="mb-4">
          {refusal}
        </Banner>
      ) : null}
      <div className="flex flex-col items-center gap-3 rounded-xl border border-dashed border-edge bg-panel px-6 py-12 text-center">
        <FileText aria-hidden strokeWidth={1.25} className="size-8 text-faint" />
        {busyWith ? (
          <Progress name={busyWith} />
        ) : (
          <>
            <p className="text-sm text-muted">
              <span className="pointer-coarse:hidden">Drop a file anywhere on this page, or choose one. </span>
              <span className="whitespace-nowrap">.md, .txt, .adoc, .org, .html, .csv or .tsv, up to 8 MB</span>
            </p>
            <Button variant="primary" onClick={() => picker.current?.click()}>
              Choose a file
            </Button>
          </>
        )}
        <input
          ref={picker}
          type="file"
          accept=".md,.markdown,.txt,.adoc,.asciidoc,.org,.html,.htm,.csv,.tsv,text/markdown,text/plain,text/html,text/csv"
          aria-label="Runbook file"
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const file = target.files?.[0];
            // Emptied, so that the same file can be chosen again after it was corrected.
            target.value = "";
            if (file) onFile(file);
          }}
        />
      </div>
      <form
        className="mt-6 flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim()) onText();
        }}
      >
        <Field
          label="Or paste it"
          required
          hint={page ? "Headings, lists and tables of the copied page are kept. Once you edit it, it is read as plain text." : null}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={8}
              spellCheck={false}
              className="num text-xs leading-5"
              placeholder={"# Ledger 4 cutover\n\n## Phase 1: Prepare\n\n- [ ] Freeze merges (Owner: Priya, 5 min)"}
              value={pasted}
              onChange={({ target }) => onPaste(target.value)}
              onPaste={(event) => {
                const copied = pasted.trim() === "" ? pageOn(event.clipboardData) : null;
                if (!copied) return;
                event.preventDefault();
                onPage(copied);
              }}
            />
          )}
        </Field>
        <Button type="submit" className="self-start" busy={busyWith !== null} disabled={pasted.trim() === ""}>
          Read the text
        </Button>
      </form>
    </div>
  );
}

function Progress({ name }: { name: string }) {
  return (
    <div role="status" className="flex w-64 max-w-full flex-col items-center gap-2.5 py-1.5">
      <p className="text-sm text-muted wrap-anywhere">Reading {name}…</p>
      <div className="h-1 w-full animate-pulse rounded-xs bg-run" />
    </div>
  );
}
