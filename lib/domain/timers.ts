import { audiences } from "./audiences/rows.ts";
import { updateTimer } from "./audiences/timers.ts";
import { deliverables } from "./deliverables/rows.ts";
import { deliverableTimer } from "./deliverables/timers.ts";
import { all } from "./kernel/room.ts";
import type { Job } from "./kernel/verb.ts";
import { deliveryTimer } from "./messages/delivery-timer.ts";
import { deliveries, messages } from "./messages/rows.ts";
import { timerToSet } from "./messages/timers.ts";
import { deadlineTimers } from "./phases/deadline-timers.ts";
import { t0Timer } from "./plan/timers.ts";
import type { PlanRoom } from "./room.ts";
import { rolloutTimer } from "./stages/timers.ts";

/** Every timer a plan has as it stands: for plans from before there were timers. */
export const timersOf = (room: PlanRoom, now: string): Job[] =>
  [
    t0Timer(room.plan, now),
    rolloutTimer(room, now),
    ...deadlineTimers(room, now),
    ...all(room, deliverables).map((each) => deliverableTimer(room, each, now)),
    ...all(room, deliveries).map(deliveryTimer),
    ...all(room, messages).map((message) => timerToSet(room, message, now)),
    ...all(room, audiences).map((audience) => updateTimer(room, audience, now)),
  ].filter(({ at }) => at !== null);
