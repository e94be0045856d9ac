import { openHold } from "../holds/status.ts";
import { countOf } from "../kernel/sentence.ts";
import { rollbackMessages } from "../messages/written.ts";
import type { PlanRoom } from "../room.ts";
import { clockText, minutesText } from "../schedule/format-time.ts";
import { planProgress } from "../schedule/progress.ts";
import { stageBefore } from "../stages/stage-before.ts";
import { rolloutOf } from "../stages/status.ts";
import { percentText, stageText } from "../stages/words.ts";
import { answerTitle } from "./answer-title.ts";
import { evidenceOf } from "./evidence.ts";
import { type Block, rollbackBlocks, tickedOf, wayBack } from "./parts.ts";
import { type RollbackDecision, type RollbackOutcome, rollbackOutcomes } from "./rows.ts";
import { doneForward, pointOfNoReturn } from "./status.ts";
import { suggestedParts } from "./suggested-parts.ts";
import { wayBackTakes } from "./takes.ts";

/** A way on: what it is, what it costs, what is lost by it, how long it takes and how that is known. */
export type Way = { outcome: RollbackOutcome; title: string; what: string; costs: string; loses: string; takes: string; how: string };

/**
 * The ways on that there are at `now` (epoch ms), each with what it means. A way that is not there is not offered. Rolling back is by the parts
 * `partIds` names, or by those the question speaks of.
 */
export function waysOn(
  room: PlanRoom,
  decision: RollbackDecision,
  now: number,
  partIds: readonly string[] = suggestedParts(room, decision, now).ids,
): Way[] {
  const stays = staysText(room, decision);
  const before = stageBefore(room, now);
  const said: Record<RollbackOutcome, Omit<Way, "outcome" | "title"> | null> = {
    "go-on": { what: onWith(room, now), costs: stays, loses: lostByWaiting(room), takes: "0 min", how: endsText(room, now) },
    hold: openHold(room)
      ? { what: "it is on hold already", costs: stays, loses: "nothing", takes: "open", how: "until resumed" }
      : {
          what: "nothing new is begun",
          costs: `${stays}; the end slips a minute each minute`,
          ...{ loses: "nothing", takes: "open", how: "until resumed" },
        },
    "previous-stage": before?.back ? oneBack(before.stage.percent, before.back) : null,
    "roll-back": back(room, partIds),
    "fix-forward": {
      what: "mend it, with the plan going on",
      costs: `${stays} until it is mended`,
      ...{ loses: lostByWaiting(room), takes: "not known", how: "never rehearsed" },
    },
  };
  return rollbackOutcomes.flatMap((outcome) => {
    const way = said[outcome];
    return way ? [{ outcome, title: answerTitle(room, outcome, partIds), ...way }] : [];
  });
}

/** What goes on being wrong while nothing is taken back. */
function staysText(room: PlanRoom, { cause, evidence }: RollbackDecision): string {
  const measured = evidence ?? evidenceOf(room, cause);
  return measured ? `${measured.metric} stays as it is` : "what was seen stays as it is";
}

/** What comes next where the plan goes on. */
function onWith(room: PlanRoom, now: number): string {
  const { stage, next, soakUntil } = rolloutOf(room, now);
  if (stage && next) return `to ${percentText(next.percent)}${soakUntil ? ` at ${clockText(soakUntil, room.plan.zone)}` : " next"}`;
  const { current } = planProgress(room, now);
  return current ? `with “${current.phase.title}”` : "the plan goes on as it is";
}

function endsText(room: PlanRoom, now: number): string {
  const { forecastEnd } = planProgress(room, now);
  return forecastEnd === null ? "at once" : `ends ${clockText(forecastEnd, room.plan.zone)}`;
}

/** What going on puts at stake. */
function lostByWaiting(room: PlanRoom): string {
  const point = pointOfNoReturn(room);
  if (!point) return wayBack(room).total > 0 ? "the plan names no point of no return" : "the plan knows no way back";
  return point.passed ? "nothing more: no return is passed" : `the way back, once “${point.step.title}” is done`;
}

function oneBack(from: number, back: Parameters<typeof stageText>[0] & { soakMinutes: number | null }): Omit<Way, "outcome" | "title"> {
  const soak = back.soakMinutes;
  return {
    what: `${percentText(from)} back to ${stageText(back)}`,
    costs: soak ? `it soaks there again: ${minutesText(soak)} more` : "that stage again",
    loses: `nothing; ${percentText(back.percent)} keep the change`,
    takes: "at once",
    how: soak ? `on after ${minutesText(soak)}` : "no soak",
  };
}

function back(room: PlanRoom, partIds: readonly string[]): Omit<Way, "outcome" | "title"> {
  const [all, point] = [rollbackBlocks(room), pointOfNoReturn(room)];
  const parts = all.filter(({ id }) => partIds.includes(id));
  const takes = wayBackTakes(room, parts);
  const total = parts.reduce((sum, { steps }) => sum + tickedOf(room, steps).length, 0);
  const done = doneForward(room).length;
  return {
    what: total === 0 ? "no step leads back" : `${countOf(total, "step")}${byParts(parts, all.length)}`,
    costs:
      total === 0
        ? "the plan has no way back: say how it is done"
        : done === 0
          ? "the deployment; nothing is done that must be undone"
          : `the deployment, with ${countOf(done, "step")} that ${done === 1 ? "was" : "were"} done`,
    loses: point
      ? point.passed
        ? `${point.lost || `what came after “${point.step.title}”`}; no return is passed`
        : `nothing; “${point.step.title}” is not passed`
      : "not known: no point of no return is named",
    takes: takes ? `${takes.by === "part" ? "≥ " : ""}${minutesText(takes.minutes)}` : "not known",
    how: takes ? (takes.by === "rehearsal" ? "in rehearsal" : "as planned") : "never rehearsed",
  };
}

/** ` in 4 parts at once`; `: “Traffic”, “Data”` where it is not all of them. */
function byParts(parts: readonly Block[], of: number): string {
  if (parts.length < of) return `: ${parts.map(({ title }) => `“${title}”`).join(", ")}`;
  return of > 1 ? ` in ${of} parts at once` : "";
}

/** By when all is back if that is decided at `now` (epoch ms): `by 14:58`; null where nothing says how long it takes. */
export function backByText(room: PlanRoom, now: number, blocks: readonly Block[]): string | null {
  const takes = wayBackTakes(room, blocks);
  return takes ? `${takes.by === "part" ? "not before" : "by"} ${clockText(now + takes.minutes * 60_000, room.plan.zone)}` : null;
}

/** What leaves with the decision to go back, and has not left. */
export const messagesQueued = (room: PlanRoom) => rollbackMessages(room).filter(({ sentAt, skippedAt }) => !sentAt && !skippedAt);
