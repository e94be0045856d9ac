"use client";

import clsx from "clsx";
import { useMemo, useState } from "react";
import { DraftPane } from "#components/import/draft-pane.tsx";
import { piecesOf } from "#components/import/draft-pieces.ts";
import { draftSummary } from "#components/import/draft-summary.ts";
import type { CreatePlan, Reading } from "#components/import/import-actions.ts";
import { createLitStore, LitContext, ShowLinesContext } from "#components/import/lit-store.ts";
import { PlanFields } from "#components/import/plan-fields.tsx";
import { SourcePane } from "#components/import/source-pane.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { segments } from "#components/ui/segment-class.ts";

export type ReviewProps = {
  reading: Reading;
  create: CreatePlan;
  defaultZone: string | undefined;
  /** Why another file could not be read while this one is on the screen. */
  refusal: string | null;
  onBack: () => void;
};

const panes = { plan: "What it became", document: "Document" } as const;

/** The document on one side, the plan it becomes on the other, and what is still to be said before it is one. */
export function Review({ reading, create, defaultZone, refusal, onBack }: ReviewProps) {
  const { draft, text, notices } = reading;
  const [front, setFront] = useState<keyof typeof panes>("plan");
  const [store] = useState(createLitStore);
  const lines = useMemo(() => linesIn(text), [text]);
  const pieces = useMemo(() => piecesOf(draft), [draft]);

  function showLines() {
    setFront("document");
    const lit = store.get();
    if (!lit) return;
    // Once the document has come forward (on a phone it was hidden), point at the lines again.
    store.set(null);
    requestAnimationFrame(() => store.set(lit));
  }

  return (
    <LitContext value={store}>
      <div className="flex flex-col lg:h-[calc(100dvh-3rem)]">
        <PlanFields reading={reading} create={create} defaultZone={defaultZone} onBack={onBack} />
        {refusal || notices.length > 0 ? (
          <div className="flex flex-col gap-2 px-4 pb-3 sm:px-6">
            {refusal ? (
              <Banner tone="danger" live>
                {refusal}
              </Banner>
            ) : null}
            {notices.map((notice) => (
              <Banner key={notice} tone="warn">
                {notice}
              </Banner>
            ))}
          </div>
        ) : null}
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-2.5 sm:px-6">
          <p className="text-xs text-muted">{draftSummary(draft, lines.length)}</p>
          <fieldset className={clsx(segments.frame, "lg:hidden")}>
            <legend className="sr-only">Show</legend>
            {(["plan", "document"] as const).map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={front === each}
                data-active={front === each ? "" : undefined}
                onClick={() => setFront(each)}
                className={clsx(segments.option, segments.chosen)}
              >
                {panes[each]}
              </button>
            ))}
          </fieldset>
        </div>
        <div className="grid min-h-0 flex-1 border-t border-line lg:grid-cols-2">
          <div className={clsx("min-h-0 max-lg:h-[calc(100dvh-8rem)] lg:border-r", front === "plan" && "max-lg:hidden")}>
            <SourcePane lines={lines} pieces={pieces} />
          </div>
          <div className={clsx("min-h-0 bg-panel max-lg:h-[calc(100dvh-8rem)]", front === "document" && "max-lg:hidden")}>
            <ShowLinesContext value={showLines}>
              <DraftPane draft={draft} />
            </ShowLinesContext>
          </div>
        </div>
      </div>
    </LitContext>
  );
}

/** The lines a person counts: the break at the very end starts none. */
function linesIn(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
