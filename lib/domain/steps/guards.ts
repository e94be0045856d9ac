import { holdingGate } from "../gates/gate-state.ts";
import { heldSentence } from "../holds/status.ts";
import { type Refusal, refuse } from "../kernel/verb.ts";
import { notDecided } from "../rollback/parts.ts";
import type { PlanRoom } from "../room.ts";
import { openStops, stopSentence } from "../trees/walk.ts";
import { waitSentence, waitsFor } from "./predecessors.ts";
import type { Step } from "./rows.ts";

/** What is to be worked on: a step, and the open ones below it that go with it. */
type Work = {
  room: PlanRoom;
  step: Step;
  all: readonly Step[];
  /** It leads back. */
  back: boolean;
  /** All of it is in hand already: what was begun is brought to its end. */
  begun: boolean;
};

/** Why work cannot be done now, as one noun sees it; null where it has nothing against it. */
type Guard = (work: Work) => Refusal | null;

/** Going back is decided before it is worked on. */
const wayBack: Guard = ({ room, step }) => {
  const why = notDecided(room, step);
  return why ? refuse("not-decided", why) : null;
};

const hold: Guard = ({ room, back, begun }) => (room.plan.status === "held" && !begun && !back ? refuse("held", heldSentence(room)) : null);

const stop: Guard = ({ room, back, begun }) => {
  const [first] = back || begun ? [] : openStops(room);
  return first ? refuse("stop", stopSentence(first)) : null;
};

const gates: Guard = ({ room, all }) => {
  for (const each of all) {
    const gate = holdingGate(room, each);
    if (gate && each.status !== "doing")
      return refuse("gate", `“${gate.title}” has no GO yet. “${each.title}” stands behind this hold point.`);
  }
  return null;
};

/** Somebody said what it comes after. What is ticked along with it does not keep it. */
const order: Guard = ({ room, all, begun }) => {
  if (begun) return null;
  const together = new Set(all.map(({ id }) => id));
  for (const each of all) {
    const sentence = each.status === "doing" || waitsFor(room, each).every(({ id }) => together.has(id)) ? null : waitSentence(room, each);
    if (sentence) return refuse("order", `${sentence} Do it first, or a lead says on the plan page that they may go side by side.`);
  }
  return null;
};

/** Whoever may keep work from being done, in the order they are asked. A noun that may adds its guard here. */
const guards: readonly Guard[] = [wayBack, hold, stop, gates, order];

/** Why a step, and the open ones below it, cannot be worked on now; null where it can. */
export function notWorkable(room: PlanRoom, step: Step, open: readonly Step[] = []): Refusal | null {
  const all = [step, ...open];
  const back = room.phases[step.phaseId]?.kind === "rollback";
  const work = { room, step, all, back, begun: all.every(({ status }) => status === "doing") };
  for (const guard of guards) {
    const refusal = guard(work);
    if (refusal) return refusal;
  }
  return null;
}
