import type { Job } from "./kernel/verb.ts";
import { t0Timer } from "./plan/timers.ts";
import type { PlanRoom } from "./room.ts";
import { rolloutTimer } from "./stages/timers.ts";

/** Every timer a plan has as it stands: for plans from before there were timers. */
export const timersOf = (room: PlanRoom, now: string): Job[] =>
  [t0Timer(room.plan, now), rolloutTimer(room, now)].filter(({ at }) => at !== null);
