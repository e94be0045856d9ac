import type { GateDraft, TypedQuestion } from "#components/gates/gate-draft.ts";
import type { Act } from "#components/live/room-context.ts";
import { refusalOf } from "#components/plan/refusal-of.ts";
import { readTime } from "#components/plan/time-field.tsx";
import { criteriaOf } from "#lib/domain/gates/of-gate.ts";
import { placeOfGate } from "#lib/domain/gates/place.ts";
import { gates } from "#lib/domain/gates/rows.ts";
import { live } from "#lib/domain/kernel/room.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** How far the saving came: what is in the plan now carries its id, so that trying again repeats nothing. */
export type SavedGate = { draft: GateDraft; refusal: string | undefined };

/** Writes a gate as it was typed, by as many verbs as that takes. It stops at the first refusal. */
export async function saveGate(act: Act, room: PlanRoom, draft: GateDraft): Promise<SavedGate> {
  const settings = readSettings(draft);
  if ("wrong" in settings) return { draft, refusal: settings.wrong };
  const { gateId } = draft;
  const gate = live(room, gates, gateId);
  if (!gateId) {
    const answer = await act("addGate", { before: draft.before, ...settings });
    if (answer.status !== "done") return { draft, refusal: refusalOf(answer) };
    return saveQuestions(act, room, { ...draft, gateId: answer.event.subject }, answer.event.subject);
  }
  const refusal = refusalOf(await act("editGate", { gateId, ...settings }));
  if (refusal) return { draft, refusal };
  if (gate && !standsThere(room, gate.id, draft)) {
    const stuck = refusalOf(await act("moveGate", { gateId, before: draft.before }));
    if (stuck) return { draft, refusal: stuck };
  }
  return saveQuestions(act, room, draft, gateId);
}

async function saveQuestions(act: Act, room: PlanRoom, draft: GateDraft, gateId: string): Promise<SavedGate> {
  const kept = draft.questions.filter(({ text }) => text.trim());
  for (const { id } of criteriaOf(room, gateId)) {
    if (kept.some((each) => each.id === id)) continue;
    const refusal = refusalOf(await act("removeCriterion", { criterionId: id }));
    if (refusal) return { draft, refusal };
  }
  const saved: TypedQuestion[] = [];
  for (const [at, question] of kept.entries()) {
    const text = question.text.trim();
    if (question.id && room.criteria[question.id]?.text === text) {
      saved.push(question);
      continue;
    }
    const answer = await (question.id ? act("editCriterion", { criterionId: question.id, text }) : act("addCriterion", { gateId, text }));
    const refusal = refusalOf(answer);
    if (refusal) return { draft: { ...draft, questions: [...saved, ...kept.slice(at)] }, refusal };
    saved.push({ ...question, id: answer.status === "done" ? answer.event.subject : question.id });
  }
  return { draft: { ...draft, questions: saved }, refusal: undefined };
}

function readSettings({ title, voterRoleIds, quorum, directorRoleId, deadline, separation }: GateDraft) {
  if (!title.trim()) return { wrong: "Give the gate a title, such as “Go live?”." };
  const until = readTime(deadline);
  if (until === undefined) return { wrong: "Write the deadline like 13:05 or T-30." };
  const needed = quorum === null ? null : Number(quorum);
  if (needed !== null && !(Number.isInteger(needed) && needed > 0))
    return { wrong: "Write how many must say go as a whole number, such as 3." };
  return { title: title.trim(), voterRoleIds, quorum: needed, directorRoleId: directorRoleId || null, deadline: until, separation };
}

function standsThere(room: PlanRoom, gateId: string, { before }: GateDraft): boolean {
  const gate = live(room, gates, gateId);
  const place = gate && placeOfGate(room, gate);
  return place?.step ? place.step.id === before.stepId : (place?.phase?.id ?? null) === before.phaseId && before.stepId === null;
}
