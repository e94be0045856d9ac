import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line, reason } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { schemaOf } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { askedBy } from "../trigger-groups/status.ts";
import { openedDecision } from "./open.ts";
import { tripwires } from "./rows.ts";

const most = 200;
const shape = () => schemaOf(tripwires).shape;
const details = () => ({ title: line, severity: shape().severity, responseMinutes: shape().responseMinutes });
const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Bookings are missing" };

/** Adds something that speaks for going back once somebody sees it. */
export const addTripwire = planVerbOn({
  on: plans,
  type: "tripwire.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the rollback trigger ", strong(title)],
  decide(plan, input, { room, newId }) {
    if (all(room, tripwires).length >= most)
      return refuse("too-many", `A plan has at most ${most} triggers. Take one out that nobody needs.`);
    const id = newId();
    const row = tripwires.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, tripwires)), ...input });
    return change(id, { title: row.title }, [set(tripwires, id, row)]);
  },
});

/** Changes the words of a trigger, how grave it is, and how soon it is to be decided. */
export const editTripwire = planVerbOn({
  on: tripwires,
  type: "tripwire.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ tripwireId: ref(tripwires), ...z.object(details()).partial().shape }),
  data: () => titled().extend({ changed: z.array(z.string()) }),
  example: { ...example, changed: ["severity"] },
  sentence: ({ title = "" }) => ["edited the rollback trigger ", strong(title)],
  decide(tripwire, { tripwireId, ...edits }) {
    const { patch, changed } = patchOf(tripwires, tripwire, edits);
    if (changed.length === 0) return already(`“${tripwire.title}” says that already.`);
    return change(tripwireId, { title: tripwire.title, changed }, [set(tripwires, tripwireId, patch)]);
  },
});

const tripwireOut = outOfPlan({
  ...{ on: tripwires, by: "tripwireId", type: "tripwire", called: "the rollback trigger" },
  ...{ may: "plan:edit", during: "edit", example, revises: false },
  stays: ({ title, pulledAt }) => (pulledAt ? refuse("pulled", `“${title}” was pulled, and stays in the record.`) : null),
});

/** Takes a trigger out of the plan, unless it was pulled. */
export const removeTripwire = tripwireOut.remove;

/** Puts a removed trigger back. */
export const restoreTripwire = tripwireOut.restore;

/** Somebody has seen what a trigger speaks of: the question whether to go back is open on every screen. It decides nothing. */
export const pullTripwire = planVerbOn({
  on: tripwires,
  type: "tripwire.pulled",
  may: "step:work",
  during: "work",
  measured: "all",
  input: () => z.strictObject({ tripwireId: ref(tripwires), reason }),
  data: () => titled().extend({ reason: z.string() }),
  example: { ...example, reason: "Four are not in the totals." },
  sentence: ({ title = "", reason }) => [toned("pulled the cord", "nogo"), ": ", strong(title), because(reason)],
  decide(tripwire, { tripwireId, reason }, context) {
    const { room, now } = context;
    if (tripwire.pulledAt)
      return already(
        `${tripwire.pulledBy?.name ?? "Somebody"} has pulled “${tripwire.title}” already.`,
        tripwire.pulledBy,
        tripwire.pulledAt,
      );
    const cause = { kind: "tripwire" as const, id: tripwireId, text: tripwire.title };
    const asking = askedBy(room, cause, { cause, responseMinutes: tripwire.responseMinutes });
    return change(tripwireId, { title: tripwire.title, reason }, [
      set(tripwires, tripwireId, { pulledAt: now, pulledBy: me(context), pulledReason: reason }),
      ...(asking ? openedDecision(room, asking.cause, { ...asking, reason }, context) : []),
    ]);
  },
});

/** What a pulled trigger spoke of is over, or was a mistake: it can be pulled again. */
export const releaseTripwire = planVerbOn({
  on: tripwires,
  type: "tripwire.released",
  may: "rollback:decide",
  during: "work",
  input: () => z.strictObject({ tripwireId: ref(tripwires), reason }),
  data: () => titled().extend({ reason: z.string() }),
  example: { ...example, reason: "They were only late." },
  sentence: ({ title = "", reason }) => ["released the cord ", strong(title), because(reason)],
  decide(tripwire, { tripwireId, reason }) {
    if (!tripwire.pulledAt) return already(`“${tripwire.title}” is not pulled.`);
    return change(tripwireId, { title: tripwire.title, reason }, [
      set(tripwires, tripwireId, { pulledAt: null, pulledBy: null, pulledReason: null }),
    ]);
  },
});
