import { answerCriterion } from "../lib/domain/gates/criteria.ts";
import { decideGate } from "../lib/domain/gates/decisions.ts";
import { editGate } from "../lib/domain/gates/edit-gates.ts";
import { criteriaOf } from "../lib/domain/gates/of-gate.ts";
import { gatesOf } from "../lib/domain/gates/place.ts";
import { openPoll } from "../lib/domain/gates/polls.ts";
import { castVote } from "../lib/domain/gates/votes.ts";
import type { Actor } from "../lib/domain/permissions.ts";
import { rolesOf } from "../lib/domain/roles/acting.ts";
import { assignRole } from "../lib/domain/roles/edit-roles.ts";
import type { Verb } from "../lib/domain/verb.ts";
import { readRoom } from "../lib/journal/rooms.ts";

type Act = <I>(verb: Verb<"plan", I>, input: unknown) => Promise<unknown>;

/** Polls the first gate of the sample and decides GO, so that its day can go on. The only person there is says it all. */
export async function seedGate(act: Act, planId: string, { userId, name }: Actor): Promise<void> {
  const room = await readRoom("plan", planId);
  const gate = gatesOf(room)[0];
  const roles = rolesOf(room).slice(0, 4);
  const [director] = roles;
  if (!gate || !director) return;
  const gateId = gate.id;
  for (const { id } of roles) await act(assignRole, { roleId: id, holder: { id: userId, name } });
  await act(editGate, { gateId, directorRoleId: director.id, voterRoleIds: roles.map(({ id }) => id) });
  for (const { id } of criteriaOf(room, gateId)) await act(answerCriterion, { criterionId: id, answer: "yes" });
  await act(openPoll, { gateId });
  const { pollId } = (await readRoom("plan", planId)).gates[gateId] ?? gate;
  for (const { id } of roles) await act(castVote, { gateId, pollId, roleId: id, vote: "go" });
  await act(decideGate, {
    gateId,
    outcome: "go",
    rationale: "Everybody is at their desk and the rehearsal was short.",
    pollId,
    decisionId: null,
  });
}
