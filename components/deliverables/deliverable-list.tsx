"use client";

import { useState } from "react";
import { DeliverableRow } from "#components/deliverables/deliverable-row.tsx";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { phaseName } from "#components/room/phase-name.ts";
import { LaterPart } from "#components/ui/later.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import type { Deliverable } from "#lib/domain/deliverables/rows.ts";
import { deliverablesIn, deliverablesOf, tallyOf, tallyText } from "#lib/domain/deliverables/status.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";
import { later } from "#lib/later.ts";

const deliverableDialog = later(() => import("./deliverable-dialog.tsx").then(({ DeliverableDialog }) => DeliverableDialog));
const deliverDialog = later(() => import("./deliver-dialog.tsx").then(({ DeliverDialog }) => DeliverDialog));

/** What the plan hands over, phase by phase: each with its owner, by when, where it lies, and whether it is there. */
export function DeliverableList({ className }: { className?: string }) {
  const { room } = useLiveRoom();
  const minute = useMinute();
  const may = useMay("plan:edit");
  const editable = may.ok && !room.plan.endedAt;
  const [edited, setEdited] = useState<Deliverable | "new" | null>(null);
  const [delivered, setDelivered] = useState<string | null>(null);
  const all = deliverablesOf(room);
  if (all.length === 0 && !editable) return null;
  const groups = [...phasesOf(room), null].flatMap((phase) => {
    const of = deliverablesIn(room, phase?.id ?? null);
    return of.length > 0 ? [{ id: phase?.id ?? "plan", title: phase ? phaseName(phase.title) : "The whole plan", of }] : [];
  });
  const asked = delivered ? room.deliverables[delivered] : undefined;
  return (
    <section aria-labelledby="deliverables" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="deliverables" className="caption">
          Deliverables
        </h2>
        <p className="num text-xs text-muted">{tallyText(tallyOf(room, all, minute))}</p>
      </header>
      {groups.map(({ id, title, of }) => (
        <div key={id} id={`deliverables-${id}`} className="scroll-mt-4 border-t border-line">
          <h3 className="flex flex-wrap items-baseline gap-x-2.5 px-4 pt-2.5 pb-1 text-sm font-semibold sm:px-5.5">
            {title}
            <span className="num text-xs font-normal text-muted">{tallyText(tallyOf(room, of, minute))}</span>
          </h3>
          <ul>
            {of.map((each) => (
              <DeliverableRow
                key={each.id}
                deliverable={each}
                editable={editable}
                onDeliver={() => setDelivered(each.id)}
                onEdit={() => setEdited(each)}
              />
            ))}
          </ul>
        </div>
      ))}
      <ListFooter
        empty={
          all.length === 0
            ? "Nothing is to be handed over. A report, a signed form, a dashboard: with an owner and a day it is not forgotten."
            : null
        }
        add="Add a deliverable"
        onAdd={editable ? () => setEdited("new") : null}
      />
      {asked ? <LaterPart key={asked.id} of={deliverDialog} props={{ deliverable: asked, onClose: () => setDelivered(null) }} /> : null}
      {edited ? (
        <LaterPart of={deliverableDialog} props={{ deliverable: edited === "new" ? undefined : edited, onClose: () => setEdited(null) }} />
      ) : null}
    </section>
  );
}
