import type { Readings } from "../kernel/readings.ts";
import { inUnit } from "../kernel/units.ts";
import { type Limit, limitSaid } from "../metrics/limit-words.ts";
import type { Metric } from "../metrics/rows.ts";
import { metricNamed } from "../metrics/samples.ts";
import type { PlanRoom } from "../room.ts";
import { byNumber } from "../thresholds/by-number.ts";
import type { Criterion, Gate } from "./rows.ts";

/** The number a question asks for, where it names a metric of the plan and a limit in a unit of its kind: “Error rate < 0.1 %”. Such a question is answered by the number. */
export function numberAsked(room: PlanRoom, text: string): { metric: Metric; goal: Limit } | null {
  const said = limitSaid(text);
  const metric = said && metricNamed(room, said.name);
  const limit = metric && inUnit(said.limit, said.unit, metric.unit);
  return said && metric && limit != null ? { metric, goal: { comparator: said.comparator, limit } } : null;
}

/** How a question is answered. `note`: what shows it, or why nobody can tell. `byItself`: a number answers it, and no person. `at`: ISO 8601. */
export type Answer = Pick<Criterion, "answer"> & { note: string | null; byItself: boolean; at: string | null };

/** How a question of a gate is answered at `now` (epoch ms). What a number said when it was decided stands, as people's answers do. */
export function answerOf(room: PlanRoom, gate: Pick<Gate, "decisionId">, criterion: Criterion, now: number, readings: Readings): Answer {
  const asked = numberAsked(room, criterion.text);
  if (!asked || gate.decisionId !== null)
    return { answer: criterion.answer, note: criterion.evidence, byItself: asked !== null, at: criterion.answeredAt };
  const { state, note, at } = byNumber(room, asked.metric.id, asked.goal, now, readings);
  return { answer: state === "met" ? "yes" : state === "not-met" ? "no" : null, note, byItself: true, at };
}
