import type { Waits } from "../schedule/waiting-for.ts";
import type { Plan } from "./rows.ts";

/** A plan as a list shows it: what it is, when, and how far. */
export type PlanSummary = Pick<Plan, "slug" | "title" | "status" | "mode" | "t0" | "zone" | "startedAt" | "endedAt" | "restricted"> & {
  /** Steps that need nothing more, of all that count. */
  closed: number;
  total: number;
  /** The phase in hand, or the next one; null where the plan has none. */
  phase: string | null;
  /** Counted from 1; 0 where there is no phase. */
  phaseIndex: number;
  phaseCount: number;
  /** It is asked whether to roll back, and nobody has answered. */
  asksRollback: boolean;
};

/** What else waits for a person in a plan; `at` in epoch ms. */
export type MyWaiting = Waits & { slug: string; plan: string; zone: string };

/** What is a person’s across plans, and how much after-care of each plan is overdue, by its address. */
export type Mine = { steps: MyStep[]; waiting: MyWaiting[]; overdueCare: Record<string, number> };

/** An open step of a person in a plan under way, or what they have to hand over (`deliverable`); `plannedAt` in epoch ms. */
export type MyStep = {
  id: string;
  title: string;
  status: "todo" | "doing" | "failed";
  slug: string;
  plan: string;
  zone: string;
  plannedAt: number | null;
  lateMinutes: number;
  deliverable?: true;
};
