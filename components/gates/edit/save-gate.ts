import type { GateDraft } from "#components/gates/edit/gate-draft.ts";
import { submitted } from "#components/live/answers.ts";
import type { Act } from "#components/live/room-context.ts";
import { readTime } from "#components/time/time-field.tsx";
import { placeOfGate } from "#lib/domain/gates/place.ts";
import { gates } from "#lib/domain/gates/rows.ts";
import { live } from "#lib/domain/kernel/room.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** Writes a gate as it was typed, whole or not at all; the answer is why not, where it was refused. */
export async function saveGate(act: Act, room: PlanRoom, draft: GateDraft): Promise<string | undefined> {
  const settings = readSettings(draft);
  if ("wrong" in settings) return settings.wrong;
  const { gateId, before } = draft;
  const questions = draft.questions.map(({ id, text }) => ({ id, text: text.trim() })).filter(({ text }) => text);
  if (!gateId) return submitted(act("addGate", { before, ...settings, questions: questions.map(({ text }) => text) }));
  const moved = standsThere(room, gateId, draft) ? {} : { before };
  return submitted(act("editGate", { gateId, ...moved, ...settings, questions }));
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
