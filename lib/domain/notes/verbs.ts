import * as z from "zod";
import { set } from "../kernel/change.ts";
import { orderAfter } from "../kernel/order-keys.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { because } from "../kernel/sentence.ts";
import { change, me } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { notesOf } from "../steps/outline.ts";
import { steps } from "../steps/rows.ts";
import { notes } from "./rows.ts";

const text = () => z.string().trim().min(1, "Write something first.").max(20_000);

/** Leaves a comment on a step, a phase or the plan. */
export const addNote = planVerbOn({
  on: plans,
  type: "note.added",
  may: "note:write",
  during: "always",
  input: () => z.strictObject({ stepId: ref(steps).optional(), phaseId: ref(phases).optional(), text: text() }),
  data: () => z.strictObject({ on: z.string(), text: z.string() }),
  example: { on: "Run schema migration", text: "Took the lock at once" },
  sentence: ({ on = "", text }) => ["noted on ", `“${on}”`, because(text)],
  decide(plan, { stepId, phaseId, text }, context) {
    const { room, newId, now } = context;
    const step = live(room, steps, stepId);
    const noteId = newId();
    const at = { phaseId: phaseId ?? step?.phaseId ?? null, stepId: stepId ?? null };
    const siblings = notesOf(room, { ...(phaseId ? { phaseId } : {}), ...(stepId ? { stepId } : {}) });
    const order = orderAfter(siblings, siblings.at(-1)?.id ?? null);
    return change(noteId, { on: step?.title ?? live(room, phases, phaseId)?.title ?? plan.title, text }, [
      set(notes, noteId, {
        ...{ id: noteId, planId: plan.id, ...at, kind: "comment", text, order },
        ...{ author: me(context), createdAt: now, source: null, removedAt: null },
      }),
    ]);
  },
});

/** What a person may do with notes, by name. */
export const noteVerbs = { addNote } as const;
