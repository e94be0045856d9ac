import * as z from "zod";
import { set } from "../kernel/change.ts";
import { orderAfter } from "../kernel/order.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { change } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { planVerb } from "../plan/verb.ts";
import { notesOf } from "../steps/outline.ts";
import { steps } from "../steps/rows.ts";

const text = z.string().trim().min(1, "Write something first.").max(20_000);

/** Leaves a comment on a step, a phase or the plan. */
export const addNote = planVerb({
  type: "note.added",
  input: z.strictObject({ stepId: ref(steps).optional(), phaseId: ref(phases).optional(), text }),
  may: "note:write",
  decide(room, { stepId, phaseId, text }, { newId, now, actor }) {
    const step = live(room, steps, stepId);
    const noteId = newId();
    const at = { phaseId: phaseId ?? step?.phaseId ?? null, stepId: stepId ?? null };
    const siblings = notesOf(room, { ...(phaseId ? { phaseId } : {}), ...(stepId ? { stepId } : {}) });
    return change(noteId, { on: step?.title ?? live(room, phases, phaseId)?.title ?? room.plan.title, text }, [
      set("notes", noteId, {
        id: noteId,
        planId: room.id,
        ...at,
        kind: "comment",
        text,
        order: orderAfter(siblings, siblings.at(-1)?.id ?? null),
        author: { id: actor.userId, name: actor.name },
        createdAt: now,
        source: null,
        removedAt: null,
      }),
    ]);
  },
});
