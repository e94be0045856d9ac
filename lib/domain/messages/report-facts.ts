import { careChecks } from "../after-care/rows.ts";
import { careState } from "../after-care/status.ts";
import { careWord } from "../after-care/words.ts";
import { decisions, gates } from "../gates/rows.ts";
import { heldMs } from "../holds/status.ts";
import { incidents } from "../incidents/rows.ts";
import { all, find } from "../kernel/room.ts";
import { shortened } from "../kernel/text.ts";
import { answerTitle } from "../rollback/answer-title.ts";
import { partsText } from "../rollback/parts.ts";
import { answeredDecisions } from "../rollback/status.ts";
import type { PlanRoom } from "../room.ts";
import { driftText, minutesText, momentText } from "../schedule/format-time.ts";
import type { PlanProgress } from "../schedule/progress.ts";
import { rolloutOf, stagesOf } from "../stages/status.ts";
import { percentText } from "../stages/words.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";

const minuteMs = 60_000;
/** So many are named; the rest are counted. */
const mostNamed = 20;

/** What of a run a report tells: each as one line, at `now` (epoch ms). */
type At = { room: PlanRoom; now: number; state: PlanProgress };

/** `A; B`, and what is left over as a number; `none` where there is nothing. */
function listed(lines: readonly string[]): string {
  if (lines.length === 0) return "none";
  const named = lines.slice(0, mostNamed).map((line) => shortened(line.replaceAll(/\s+/g, " "), 160));
  return [...named, ...(lines.length > mostNamed ? [`and ${lines.length - mostNamed} more`] : [])].join("; ");
}

const instantIn = ({ plan }: PlanRoom, at: string) => momentText(at, plan.zone, plan.t0 ?? plan.startedAt ?? at);

/** The steps of the work in one state, in the order of the plan; what leads back is no part of it. */
const stepsIn = (room: PlanRoom, status: "skipped" | "failed"): string[] =>
  phasesOf(room)
    .filter(({ kind }) => kind !== "rollback")
    .flatMap(({ id }) => leavesOf(room, id).flatMap((step) => (step.status === status ? [step.title] : [])));

/** When the work was over (instant): when the after-care began, or the plan ended that has none. */
export const endOf = ({ plan }: PlanRoom): string | null => plan.workEndedAt ?? plan.endedAt;

/** How much later than planned it ended, or will. */
export function driftSaid({ room, state }: At): string | null {
  const end = endOf(room);
  if (!end || state.plannedEnd === null) return state.driftMinutes === null ? null : driftText(state.driftMinutes);
  return driftText(Math.round((Date.parse(end) - state.plannedEnd) / minuteMs));
}

/** How often the deployment was on hold, for how long altogether, and why. */
export function holdsSaid({ room, now }: At): string {
  const held = Object.values(room.holds).toSorted((a, b) => a.heldAt.localeCompare(b.heldAt));
  if (held.length === 0) return "none";
  return `${held.length}, ${minutesText(Math.round(heldMs(room, now) / minuteMs))} in all: ${listed(held.map(({ reason }) => reason))}`;
}

/**
 * What was decided at the gates and about going back, by whom and when, first to last; what was taken back, or still waits for a second person, is no
 * decision.
 */
function decided(room: PlanRoom): string[] {
  const atGates = all(room, decisions)
    .filter(({ withdrawnAt, needsSecond, secondedAt }) => !withdrawnAt && (!needsSecond || secondedAt !== null))
    .map(({ gateId, outcome, by, at, madeSeq }) => {
      const text = `${find(room, gates, gateId)?.title ?? "a gate"}: ${outcome.toUpperCase()} by ${by.name}, ${instantIn(room, at)}`;
      return { at, madeSeq, text };
    });
  const back = answeredDecisions(room).map(({ cause, outcome, partIds, decidedBy, decidedAt, openedAt, madeSeq }) => {
    const at = decidedAt ?? openedAt;
    const answer = outcome ? answerTitle(room, outcome, partIds) : "";
    const parts = partIds ? ` (${partsText(room, partIds)})` : "";
    return { at, madeSeq, text: `${cause.text}: ${answer}${parts} by ${decidedBy?.name ?? "somebody"}, ${instantIn(room, at)}` };
  });
  return [...atGates, ...back].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.madeSeq - b.madeSeq).map(({ text }) => text);
}

export const decisionsSaid = ({ room }: At): string => listed(decided(room));
/** The newest of them; null before there is one. */
export const lastDecisionSaid = ({ room }: At): string | null => decided(room).at(-1) ?? null;

/** The share that has the change, and the stage that it is called; null where it goes out in one stroke. */
export function stageSaid({ room, now }: At): string | null {
  if (stagesOf(room).length === 0) return null;
  const { percent, stage } = rolloutOf(room, now);
  return `${percentText(percent)}${stage ? ` (${stage.title})` : ""}`;
}

export const openIncidents = ({ room }: Pick<At, "room">): number => all(room, incidents).filter(({ resolvedAt }) => !resolvedAt).length;

/** How many of the incidents of this plan are open. */
export const openIncidentsSaid = ({ room }: At): string => {
  const known = all(room, incidents);
  return `${openIncidents({ room })} open of ${known.length} in this plan`;
};

export const skippedSaid = ({ room }: At): string => listed(stepsIn(room, "skipped"));
export const failedSaid = ({ room }: At): string => listed(stepsIn(room, "failed"));

/** The issue log: what went wrong, how grave and since when, who had it, how long it lasted and what caused it, first to last. */
export const incidentsSaid = ({ room }: At): string =>
  listed(
    all(room, incidents)
      .toSorted((a, b) => a.madeSeq - b.madeSeq)
      .map(({ title, severity, openedAt, takenBy, resolvedAt, cause }) => {
        const lasted = resolvedAt ? Math.max(1, Math.round((Date.parse(resolvedAt) - Date.parse(openedAt)) / minuteMs)) : null;
        const became = lasted === null ? "open" : `resolved after ${minutesText(lasted)}${cause ? `: ${cause}` : ""}`;
        return `${title} (${[severity, instantIn(room, openedAt), takenBy?.name, became].filter(Boolean).join(", ")})`;
      }),
  );

/** How the checks after the work stand, each with what was read. */
export function careSaid({ room, now }: At): string {
  const checks = all(room, careChecks);
  if (checks.length === 0) return "nothing to check";
  return listed(
    checks.map((check) => `${check.title}: ${careWord(check, careState(check, now))}${check.reading ? ` (${check.reading})` : ""}`),
  );
}

/** Who did how many of the steps, the most first. */
export function peopleSaid({ room }: At): string {
  const done = new Map<string, number>();
  for (const { id } of phasesOf(room))
    for (const { status, finishedBy } of leavesOf(room, id))
      if (status === "done" && finishedBy) done.set(finishedBy.name, (done.get(finishedBy.name) ?? 0) + 1);
  return listed([...done].toSorted((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`));
}
