"use client";

import { use, useDeferredValue, useEffect, useRef } from "react";
import { DraftNoteRow } from "#components/import/draft-note-row.tsx";
import { DraftPhaseSection } from "#components/import/draft-phase-section.tsx";
import { LitContext } from "#components/import/lit-store.ts";
import { PieceRow } from "#components/import/piece-row.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { PlanDraft } from "#lib/domain/plan-draft.ts";

export type DraftPaneProps = { draft: PlanDraft };

/** What Holdpoint made of the document: phases, their steps, the roles, and the notes it kept. */
export function DraftPane({ draft }: DraftPaneProps) {
  const pane = useRef<HTMLElement>(null);
  const store = use(LitContext);
  const shown = useDeferredValue(draft.phases.length, 3);

  useEffect(
    () =>
      store.subscribe(() => {
        const lit = store.get();
        if (lit?.from === "document") scrollToPiece(pane.current, lit.piece.key);
      }),
    [store],
  );

  return (
    <section
      ref={pane}
      aria-label="What Holdpoint made of it"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      onPointerLeave={() => store.set(null)}
      className="relative h-full overflow-y-auto pb-8 -outline-offset-2"
    >
      {draft.roles.length > 0 ? (
        <div className="pt-4 pb-1">
          <h3 className="caption px-4 pb-1.5">Roles</h3>
          {draft.roles.map((role, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a draft does not change; its place is its name.
            <PieceRow key={at} piece={{ key: `r${at}`, line: role.line, endLine: role.endLine }} className="py-0.5">
              {role.title}
              {role.namedAs ? <span className="text-muted"> · {role.namedAs}</span> : null}
            </PieceRow>
          ))}
        </div>
      ) : null}
      {draft.phases.slice(0, shown).map((phase, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft does not change; its place is its name.
        <DraftPhaseSection key={at} phase={phase} place={`p${at}`} number={at + 1} />
      ))}
      {draft.phases.length === 0 ? (
        <EmptyState>No phases or steps were found. The text is kept as notes, and you can add steps to the plan yourself.</EmptyState>
      ) : null}
      {draft.notes.length > 0 ? (
        <div className="pt-5">
          <h3 className="caption px-4 pb-1.5">About the whole plan</h3>
          {draft.notes.map((note, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a draft does not change; its place is its name.
            <DraftNoteRow key={at} note={note} place={`n${at}`} depth={0} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

function scrollToPiece(pane: HTMLElement | null, key: string) {
  const row = pane?.querySelector(`[data-piece="${key}"]`);
  if (!pane || !row) return;
  const box = pane.getBoundingClientRect();
  const at = row.getBoundingClientRect();
  if (at.top < box.top || at.bottom > box.bottom) pane.scrollBy({ top: at.top - box.top - box.height / 3 });
}
