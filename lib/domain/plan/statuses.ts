import { type Refusal, refuse } from "../kernel/verb.ts";
import type { Plan, planStatuses } from "./rows.ts";

export type Status = (typeof planStatuses)[number];

/** What may go on in a plan, by its status. */
type Allowed = {
  /** Steps are worked on, gates polled and decided. */
  work: boolean;
  /** What the plan says is changed; while it runs, by leads. */
  edit: boolean;
  /** It can be put on hold. */
  hold: boolean;
  /** Stakeholders are told something. */
  message: boolean;
  /** Signatures are given and taken back. */
  sign: boolean;
  /** Readings and figures are taken. */
  measure: boolean;
  /** Late is late. */
  late: boolean;
};

const before: Allowed = { work: false, edit: true, hold: false, message: true, sign: true, measure: false, late: false };
const during: Allowed = { work: true, edit: true, hold: true, message: true, sign: true, measure: true, late: true };
const ended: Allowed = { work: false, edit: false, hold: false, message: true, sign: true, measure: false, late: false };

/** The one table of what each status allows. */
export const allows: Record<Status, Allowed> = {
  draft: before,
  ready: before,
  running: during,
  held: { ...during, hold: false, late: true },
  "rolling-back": during,
  "after-care": { ...during, work: true, hold: false, late: false },
  completed: ended,
  "rolled-back": ended,
  rescheduled: { ...ended, sign: false },
  cancelled: { ...ended, sign: false },
};

/** What a verb needs its plan to allow; `always`: it may be done in any status, or says itself when not. */
export type During = keyof Allowed | "always";

/** Started and not ended: under way, on hold, going back, or cared for. */
export const isUnderWay = ({ status }: Pick<Plan, "status">): boolean => allows[status].work;

/** Why this is not done in the plan now, if it is not. */
export function notNow({ plan }: { plan: Plan }, during: During): Refusal | null {
  if (during === "always" || allows[plan.status][during]) return null;
  if (plan.endedAt && during === "sign") return refuse("ended", `“${plan.title}” was ${plan.status}. Nothing is signed for it any more.`);
  if (plan.endedAt) return refuse("ended", `“${plan.title}” has ended. Its record does not change any more.`);
  return refuse("not-started", `“${plan.title}” has not started. A lead starts it from the plan page.`);
}
