import { decisions, gates } from "../gates/rows.ts";
import { incidents } from "../incidents/rows.ts";
import { all, find } from "../kernel/room.ts";
import { phases } from "../phases/rows.ts";
import { rollbackDecisions } from "../rollback/rows.ts";
import type { PlanRoom } from "../room.ts";
import { stages, stageVisits } from "../stages/rows.ts";
import { leavesOf } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import type { Milestone } from "./rows.ts";

/** When what a message waits for came (epoch ms); null while it has not. Of incidents the first one counts that was opened after `from`. */
export function milestoneAt(room: PlanRoom, { kind, id }: Milestone, from: string | null = null): number | null {
  const { plan } = room;
  switch (kind) {
    case "start":
      return ms(plan.startedAt);
    case "end":
      return ms(plan.workEndedAt ?? (plan.status === "completed" ? plan.endedAt : null));
    case "rollback":
      return latest(all(room, rollbackDecisions).map(({ outcome, decidedAt }) => (outcome === "roll-back" ? decidedAt : null)));
    case "gate":
      return latest(
        all(room, decisions)
          .filter(({ gateId, withdrawnAt }) => gateId === id && !withdrawnAt)
          .map(({ needsSecond, secondedAt, at }) => (needsSecond ? secondedAt : at)),
      );
    case "stage":
      return latest(
        all(room, stageVisits)
          .filter(({ stageId }) => stageId === id)
          .map(({ enteredAt }) => enteredAt),
      );
    case "incident":
      return first(all(room, incidents).flatMap(({ openedAt }) => (from !== null && openedAt <= from ? [] : [openedAt])));
    case "phase":
      return id ? phaseDoneAt(room, id) : null;
    default:
      return null;
  }
}

/** What a message waits for, in words: `when “Switch over” is done`. */
export function milestoneText(room: PlanRoom, { kind, id }: Milestone): string {
  const of = kind === "phase" ? phases : kind === "gate" ? gates : stages;
  return milestoneWords(kind, find(room, of, id)?.title ?? "what was removed");
}

/** The same where only the title of what it is about is known. */
export function milestoneWords(kind: Milestone["kind"], title: string): string {
  if (kind === "phase") return `when “${title}” is done`;
  if (kind === "gate") return `when “${title}” is decided`;
  if (kind === "stage") return `when “${title}” is reached`;
  return { start: "when it starts", end: "when it is done", incident: "when an incident is opened", rollback: "when it goes back" }[kind];
}

function phaseDoneAt(room: PlanRoom, phaseId: string): number | null {
  const steps = leavesOf(room, phaseId);
  return steps.length > 0 && steps.every(isClosed) ? latest(steps.map(({ finishedAt }) => finishedAt)) : null;
}

const ms = (at: string | null) => (at === null ? null : Date.parse(at));

function first(instants: readonly string[]): number | null {
  return instants.length > 0 ? Math.min(...instants.map((at) => Date.parse(at))) : null;
}

function latest(instants: readonly (string | null)[]): number | null {
  const known = instants.flatMap((at) => (at ? [Date.parse(at)] : []));
  return known.length > 0 ? Math.max(...known) : null;
}
