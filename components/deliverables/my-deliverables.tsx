"use client";

import clsx from "clsx";
import { useState } from "react";
import { deliverableLook } from "#components/deliverables/deliverable-look.ts";
import { dueWords } from "#components/deliverables/due-words.ts";
import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { deliverablesOfPerson, standing } from "#lib/domain/deliverables/status.ts";
import { later } from "#lib/later.ts";

const deliverDialog = later(() => import("./deliver-dialog.tsx").then(({ DeliverDialog }) => DeliverDialog));

/** What the viewer has to hand over and has not yet. */
export function MyDeliverables({ className }: { className?: string }) {
  const { room, viewer } = useLiveRoom();
  const minute = useMinute();
  const today = useToday();
  const may = useMay("step:work");
  const [delivered, setDelivered] = useState<string | null>(null);
  const mine = room.plan.endedAt ? [] : deliverablesOfPerson(room, viewer.actor.userId);
  if (mine.length === 0) return null;
  const asked = delivered ? room.deliverables[delivered] : undefined;
  return (
    <section aria-label="My deliverables" className={clsx("overflow-clip rounded-xl border border-line bg-panel", className)}>
      <h2 className="caption px-4 pt-3 pb-1">Deliverables</h2>
      <ul>
        {mine.map((each) => (
          <li key={each.id} className="flex items-center gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
            <div className="min-w-0 flex-1">
              <p className="text-sm font-medium wrap-anywhere">{each.title}</p>
              <p className="flex flex-wrap gap-x-2 text-xs text-muted">
                <StatusMark state={deliverableLook[standing(room, each, minute)]} size="sm" />
                <span>{dueWords(room, each, today)}</span>
              </p>
            </div>
            <Button
              reasonDisabled={may.ok ? null : may.reason}
              aria-label={`Deliver “${each.title}”…`}
              onClick={() => setDelivered(each.id)}
            >
              Deliver…
            </Button>
          </li>
        ))}
      </ul>
      {asked ? <LaterPart key={asked.id} of={deliverDialog} props={{ deliverable: asked, onClose: () => setDelivered(null) }} /> : null}
    </section>
  );
}
