import { guardWays } from "../audiences/guard-ways.ts";
import { withUpdateTimers } from "../audiences/timers.ts";
import { withDeliverableTimers } from "../deliverables/timers.ts";
import { guardHeldWork } from "../gates/held-work.ts";
import type { Verb } from "../kernel/verb.ts";
import { verbsOf } from "../kernel/verbs-of.ts";
import { withMeetingTimers } from "../meetings/timers.ts";
import { withMessageTimers } from "../messages/timers.ts";
import { withDeadlineTimers } from "../phases/deadline-timers.ts";
import type { PlanRoom } from "../room.ts";
import { withStageTold } from "../stages/told.ts";
import { withMailing } from "../status-page/mail-timer.ts";
import { withWhatHoldsAsked } from "../trigger-groups/asked-now.ts";
import { type During, notNow } from "./statuses.ts";

export type PlanVerb<I = unknown> = Verb<PlanRoom, I>;

/** Declares a verb on a plan's room. */
export const planVerbOn = verbsOf<PlanRoom, During>("plan", notNow, (room, made, context, releases) => {
  const guarded = guardHeldWork(room, made, context, releases);
  const kept = guarded.kind === "change" ? guardWays(room, guarded, context) : guarded;
  if (kept.kind !== "change") return kept;
  const asked = withWhatHoldsAsked(room, kept, context);
  const staged = withStageTold(room, asked, context);
  const told = withUpdateTimers(room, withMeetingTimers(room, withMessageTimers(room, staged, context), context), context);
  return withMailing(withDeliverableTimers(room, withDeadlineTimers(room, told, context), context), context.now);
});
