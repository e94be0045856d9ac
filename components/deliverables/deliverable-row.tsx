"use client";

import { CircleSlash, Ellipsis, Undo2 } from "lucide-react";
import { useState } from "react";
import { DeliverableLink } from "#components/deliverables/deliverable-link.tsx";
import { deliverableLook } from "#components/deliverables/deliverable-look.ts";
import { dueWords, lateBy } from "#components/deliverables/due-words.ts";
import { submitted, takeOut, tell } from "#components/live/answers.ts";
import { useMinute, useToday } from "#components/live/initial-now.ts";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { Button } from "#components/ui/button.tsx";
import { EditItems } from "#components/ui/edit-items.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ListRow } from "#components/ui/list-row.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import type { Deliverable } from "#lib/domain/deliverables/rows.ts";
import { standing } from "#lib/domain/deliverables/status.ts";
import { actingIn, roleTitle } from "#lib/domain/roles/acting.ts";
import { minutesText, momentText } from "#lib/domain/schedule/format-time.ts";

export type DeliverableRowProps = { deliverable: Deliverable; editable: boolean; onDeliver: () => void; onEdit: () => void };

/** One deliverable: what, of whom, by when, where it lies, and whether it is there. */
export function DeliverableRow({ deliverable, editable, onDeliver, onEdit }: DeliverableRowProps) {
  const { room, act } = useLiveRoom();
  const minute = useMinute();
  const today = useToday();
  const may = useMay("step:work");
  const [waiving, setWaiving] = useState(false);
  const { id, title, roleId, link, note, settledAt, settledBy, claimedDone } = deliverable;
  const state = standing(room, deliverable, minute);
  const open = deliverable.state === "open";
  const works = may.ok && !room.plan.endedAt;
  const holder = roleId ? actingIn(room.roles[roleId])?.name : null;
  const late = lateBy(room, deliverable);

  function remove() {
    return takeOut(act("removeDeliverable", { deliverableId: id }), `“${title}” is removed.`, () =>
      act("restoreDeliverable", { deliverableId: id }),
    );
  }

  return (
    <ListRow
      id={`deliverable-${id}`}
      state={deliverableLook[state]}
      className="first:border-t-0"
      act={
        open && !room.plan.endedAt ? (
          <Button size="sm" reasonDisabled={may.ok ? null : may.reason} aria-label={`Deliver “${title}”…`} onClick={onDeliver}>
            Deliver…
          </Button>
        ) : null
      }
      menu={
        (works && !room.plan.endedAt) || editable ? (
          <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about “${title}”`} />}>
            {works && open ? (
              <MenuItem icon={CircleSlash} onSelect={() => setWaiving(true)}>
                Waive…
              </MenuItem>
            ) : null}
            {works && !open ? (
              <MenuItem icon={Undo2} onSelect={() => void tell(act("takeBackDeliverable", { deliverableId: id }))}>
                {deliverable.state === "waived" ? "It is owed after all" : "Take it back"}
              </MenuItem>
            ) : null}
            {editable ? (
              <EditItems onEdit={onEdit} onRemove={() => void remove()} whyKept={whyKept(deliverable, room.plan.workEndedAt)} />
            ) : null}
          </Menu>
        ) : null
      }
    >
      <p className="text-sm wrap-anywhere">
        <InlineCode text={title} />
      </p>
      <p className="text-xs text-muted wrap-anywhere">
        {[
          roleId ? [roleTitle(room, roleId), holder].filter(Boolean).join(" · ") : "nobody’s yet",
          dueWords(room, deliverable, today),
          claimedDone && open ? "the document says it is there" : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {link ? (
        <p className="pt-0.5 text-sm">
          <DeliverableLink link={link} />
        </p>
      ) : null}
      {note ? <p className="pt-0.5 text-sm whitespace-pre-line wrap-anywhere">{note}</p> : null}
      {settledBy && settledAt ? (
        <p className="text-xs text-muted">
          {settledBy.name} · <span className="num">{momentText(settledAt, room.plan.zone, today)}</span>
          {late > 0 ? <span className="text-hold">, {minutesText(late)} late</span> : null}
        </p>
      ) : null}
      <NotSent id={id} />
      <ReasonDialog
        open={waiving}
        onOpenChange={setWaiving}
        title={`Waive “${title}”?`}
        description="It is owed no more, and no longer keeps the plan open. The reason goes on the record."
        label="Why is it not needed?"
        confirmLabel="Waive it"
        onSubmit={(words) => submitted(act("waiveDeliverable", { deliverableId: id, reason: words }), words)}
      />
    </ListRow>
  );
}

/** Why it cannot be taken out of the plan, if it cannot. */
function whyKept({ state }: Deliverable, workEndedAt: string | null): string | null {
  if (state !== "open") return `It was ${state} and stays in the record. Take that back first.`;
  return workEndedAt ? "It is owed. Waive it, and say why." : null;
}
