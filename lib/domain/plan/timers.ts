import type { Job } from "../kernel/verb.ts";
import type { Plan } from "./rows.ts";

/** The timer that looks, at T0, whether the plan was started; taken away where there is nothing to look at. */
export function t0Timer(plan: Plan, now: string): Job {
  const { t0, startedAt, endedAt } = plan;
  if (!t0 || startedAt || endedAt || t0 <= now) return { key: "t0", at: null };
  return { key: "t0", at: t0, verb: "plan.t0_passed", input: { t0 } };
}
