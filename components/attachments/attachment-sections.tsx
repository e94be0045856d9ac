"use client";

import { AttachmentList } from "#components/attachments/attachment-list.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { attachmentsAt, placeOf } from "#lib/domain/attachments/of.ts";
import { type Attachment, attachments } from "#lib/domain/attachments/rows.ts";
import { all } from "#lib/domain/kernel/room.ts";
import type { Phase } from "#lib/domain/phases/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** Whether this person may attach to what the plan says. */
function useEditable(): boolean {
  const { room } = useLiveRoom();
  return useMay("note:write").ok && !room.plan.endedAt;
}

const Head = ({ id, count }: { id: string; count: number }) => (
  <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
    <h2 id={id} className="caption">
      Links and files
    </h2>
    {count > 0 ? <p className="num text-xs text-muted">{count}</p> : null}
  </header>
);

/** What belongs to the whole plan, on the plan page. */
export function PlanAttachments() {
  const { room } = useLiveRoom();
  const editable = useEditable();
  const list = attachmentsAt(room, {});
  if (list.length === 0 && !editable) return null;
  return (
    <AttachmentList
      {...{ list, editable, place: {}, to: "the plan", label: "Links and files" }}
      head={<Head id="attachments" count={list.length} />}
      empty="Nothing is attached. A dashboard, a runbook or a picture is at hand here when it is needed."
      className="mt-6 overflow-clip rounded-xl border border-line"
    />
  );
}

/** What belongs to a phase, in the outline. */
export function PhaseAttachments({ phase }: { phase: Phase }) {
  const { room } = useLiveRoom();
  const editable = useEditable();
  const list = attachmentsAt(room, { phaseId: phase.id });
  if (list.length === 0) return null;
  return (
    <AttachmentList
      {...{ list, editable, place: { phaseId: phase.id }, to: `“${phase.title}”` }}
      label={`Links and files of “${phase.title}”`}
    />
  );
}

/** What belongs to a step that is open in the war room. */
export function StepAttachments({ step }: { step: Step }) {
  const { room } = useLiveRoom();
  const editable = useEditable();
  const list = attachmentsAt(room, { stepId: step.id });
  if (list.length === 0 && !editable) return null;
  return (
    <AttachmentList
      {...{ list, editable, place: { stepId: step.id }, to: `“${step.title}”`, label: "Links and files of this step" }}
      className="overflow-clip rounded-lg border border-line first:[&>ul>li]:border-t-0"
    />
  );
}

/** All that hangs on the plan, its phases and its steps, in the war room. */
export function RoomAttachments() {
  const { room } = useLiveRoom();
  const editable = useEditable();
  const list = all(room, attachments).filter((each) => placeOf(room, each).kind !== "message");
  if (list.length === 0 && !editable) return null;
  return (
    <AttachmentList
      {...{ list, editable, place: {}, to: "the plan", label: "Links and files" }}
      whereOf={(each) => whereText(room, each)}
      head={<Head id="room-attachments" count={list.length} />}
      className="border-t border-line pb-2"
    />
  );
}

function whereText(room: PlanRoom, attachment: Attachment): string | null {
  const { kind, id } = placeOf(room, attachment);
  if (kind === "phase") return room.phases[id]?.title ?? null;
  return kind === "step" ? (room.steps[id]?.title ?? null) : null;
}
