import type { Job } from "./kernel/verb.ts";
import { t0Timer } from "./plan/timers.ts";
import type { PlanRoom } from "./room.ts";

/** Every timer a plan has as it stands: for plans from before there were timers. */
export const timersOf = ({ plan }: PlanRoom, now: string): Job[] => [t0Timer(plan, now)].filter(({ at }) => at !== null);
