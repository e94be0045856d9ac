import { sharedOf } from "../attachments/of.ts";
import { attachments } from "../attachments/rows.ts";
import { rhythmsOf } from "../audiences/rhythm.ts";
import { openHold } from "../holds/status.ts";
import { publicPart } from "../kernel/collection.ts";
import { byNewest } from "../kernel/order.ts";
import { phases as phasesRows } from "../phases/rows.ts";
import { type Plan, plans } from "../plan/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { hangingOf } from "../schedule/critical.ts";
import { momentsText, momentText } from "../schedule/format-time.ts";
import { worstEnd } from "../schedule/learned.ts";
import { planProgress } from "../schedule/progress.ts";
import { stepCounts } from "../schedule/step-counts.ts";
import { publishedWindow } from "../schedule/window.ts";
import { stages as stageRows } from "../stages/rows.ts";
import { rolloutOf, stagesOf } from "../stages/status.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import { updates } from "./rows.ts";

/** Everything an outsider with the link is shown. Nothing reaches the status page that is not named here. */
export type PublicStatus = {
  title: string;
  /** Nothing of it happens: the team rehearses. */
  rehearsal: boolean;
  state: "announced" | "under way" | "on hold" | "rolling back" | "completed" | "rolled back" | "rescheduled" | "cancelled";
  /** Instants, ISO 8601. */
  t0: string | null;
  zone: string;
  startedAt: string | null;
  endedAt: string | null;
  /** The new T0 of what was rescheduled, where it is known. */
  rescheduledTo: string | null;
  /** When the work may be done, where that was published. */
  window: { start: string; end: string } | null;
  /** What it means for whoever reads, in the words of the team. */
  impact: string | null;
  /** Since when it is on hold. */
  heldSince: string | null;
  /** When it should end by the plan; null where no time is planned. */
  plannedEnd: string | null;
  /** When it will end by what has happened so far, to the next 5 minutes; null where nothing says when, or it ended, or goes back. */
  expectedEnd: string | null;
  /** The end if it goes as nine of ten earlier runs kept to, to the next 5 minutes; null where that is no later, or nobody knows. */
  latestEnd: string | null;
  /** By when the team promised to say how it goes, to people outside; null where it promised nothing. */
  nextUpdate: string | null;
  /** 1-based number of the phase in hand; null before the start and after the end. */
  phase: number | null;
  phases: { publicTitle: string | null; state: "todo" | "doing" | "done" }[];
  closed: number;
  total: number;
  /** The share that has the change, and those of all stages, 0 to 100; null where it goes out in one stroke. */
  rollout: { percent: number; stages: number[] } | null;
  updates: { id: string; headline: string; body: string | null; postedAt: string }[];
  /** Links and files that somebody put there. */
  files: { id: string; title: string; kind: "link" | "file"; url: string | null; mediaType: string | null; bytes: number | null }[];
};

// Why it is on hold, or was moved, is nobody's but the room's.
const states: Record<Plan["status"], PublicStatus["state"]> = {
  draft: "announced",
  ready: "announced",
  running: "under way",
  held: "on hold",
  "rolling-back": "rolling back",
  "after-care": "completed",
  completed: "completed",
  "rolled-back": "rolled back",
  rescheduled: "rescheduled",
  cancelled: "cancelled",
};

/** The plan as stakeholders see it at `now` (epoch ms): of rows only the columns that their collections declare public, and what is counted. */
export function projectStatus(room: PlanRoom, now: number): PublicStatus {
  const { plan } = room;
  const { title, mode, status, t0, zone, startedAt, workEndedAt, endedAt, rescheduledTo, impact } = publicPart(plans, plan);
  const phases = phasesOf(room)
    .filter((phase) => phase.kind !== "rollback")
    .map((phase) => ({ ...publicPart(phasesRows, phase), leaves: leavesOf(room, phase.id) }))
    .filter(({ leaves }) => leaves.length > 0);
  const counts = phases.map(({ leaves }) => ({ closed: leaves.filter(isClosed).length, total: leaves.length }));
  const current = isUnderWay(plan) && !plan.workEndedAt ? counts.findIndex(({ closed, total }) => closed < total) : -1;
  return {
    ...{ title, rehearsal: mode === "rehearsal", state: states[status], t0, zone, startedAt },
    // What is looked at afterwards is nobody else’s: for stakeholders it is over when its work is.
    endedAt: workEndedAt ?? endedAt,
    ...{ rescheduledTo, window: publishedWindow(room), impact, heldSince: endedAt ? null : (openHold(room)?.heldAt ?? null) },
    ...endsOf(room, now),
    nextUpdate: nextUpdateOf(room, now),
    phase: current < 0 ? null : current + 1,
    phases: phases.map(({ publicTitle }, index) => ({ publicTitle, state: stateOf(counts[index], index === current) })),
    ...stepCounts(room),
    rollout: rolloutStages(room, now),
    updates: Object.values(room.updates)
      .filter((update) => !update.withdrawnAt)
      .sort(byNewest)
      .map((update) => publicPart(updates, update)),
    files: sharedOf(room).map((each) => publicPart(attachments, each)),
  };
}

function rolloutStages(room: PlanRoom, now: number): PublicStatus["rollout"] {
  const list = stagesOf(room).map((stage) => publicPart(stageRows, stage).percent);
  return list.length === 0 ? null : { percent: rolloutOf(room, now).percent, stages: list };
}

function nextUpdateOf(room: PlanRoom, now: number): string | null {
  const [first] = rhythmsOf(room, now).filter(({ audience }) => audience.reach !== "internal");
  return first ? new Date(first.dueAt).toISOString() : null;
}

const stepMs = 5 * 60_000;
const forecastFor = new Set<Plan["status"]>(["draft", "ready", "running", "held"]);

/** When it should end and when it will. Whoever reads is told no minute that nobody can promise. */
function endsOf(room: PlanRoom, now: number): Pick<PublicStatus, "plannedEnd" | "expectedEnd" | "latestEnd"> {
  const progress = planProgress(room, now);
  const { plannedEnd, forecastEnd } = progress;
  const known = forecastFor.has(room.plan.status) ? forecastEnd : null;
  const expectedEnd = rounded(known);
  // What the end hangs on is only asked where earlier runs could say anything of it.
  const isLearned = known !== null && Object.values(room.steps).some(({ learned }) => learned !== null);
  const latestEnd = isLearned ? rounded(worstEnd(room, now, progress, hangingOf(room, now, progress))?.end ?? null) : null;
  return {
    plannedEnd: plannedEnd === null ? null : new Date(plannedEnd).toISOString(),
    ...{ expectedEnd, latestEnd: latestEnd === expectedEnd ? null : latestEnd },
  };
}

const rounded = (at: number | null): string | null => (at === null ? null : new Date(Math.ceil(at / stepMs) * stepMs).toISOString());

function stateOf(count: { closed: number; total: number } | undefined, isCurrent: boolean): "todo" | "doing" | "done" {
  if (count && count.closed === count.total) return "done";
  return isCurrent || (count && count.closed > 0) ? "doing" : "todo";
}

/** When it should be over, as people read it: one time, or from one to another where earlier runs tell how far it may slip. */
export const endText = (
  { expectedEnd, latestEnd, zone }: Pick<PublicStatus, "expectedEnd" | "latestEnd" | "zone">,
  now: number,
): string | null =>
  expectedEnd === null ? null : latestEnd === null ? momentText(expectedEnd, zone, now) : momentsText(expectedEnd, latestEnd, zone, now);
