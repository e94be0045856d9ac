import { judgeCheck, runCheck } from "#lib/domain/checks/results.ts";
import { openPoll } from "#lib/domain/gates/polls.ts";
import { castVote } from "#lib/domain/gates/votes.ts";
import { holdPlan } from "#lib/domain/holds/verbs.ts";
import { noteIncident, openIncident, resolveIncident, takeIncident } from "#lib/domain/incidents/verbs.ts";
import { must } from "#lib/domain/kernel/must.ts";
import { system } from "#lib/domain/kernel/permissions.ts";
import { fireRisk } from "#lib/domain/risks/verbs.ts";
import { pullTripwire } from "#lib/domain/rollback/tripwires.ts";
import { failStep } from "#lib/domain/steps/work.ts";
import { ana, jonas, mira } from "#lib/domain/testing/people.ts";
import { noteBreach } from "#lib/domain/thresholds/verbs.ts";
import { startWalk, takeNode } from "#lib/domain/trees/verbs.ts";
import { long } from "./long-words.ts";
import type { Setting } from "./setting.ts";

/** What came at once, from six minutes after T0: a failed step, a poll of every mind, a risk, a breach, three incidents, the cord, a hold. */
export function denseHours({ plan, gateId, risk, limit, tripwire, tree, fails, unsure }: Setting): void {
  const { act, at, stepId, roleId } = plan;
  act(failStep, { stepId: stepId("Announce the start"), reason: "The mailer answers 503." }, ana);
  act(runCheck, { checkId: fails, output: "3.9.2" }, ana);
  act(judgeCheck, { checkId: unsure, verdict: "cannot-tell", note: "One of the reports is still running." }, mira);

  plan.now = at(10);
  act(openPoll, { gateId });
  const { pollId } = must(plan.room.gates[gateId], "the gate");
  const vote = (role: string) => ({ gateId, pollId, roleId: roleId(role) });
  act(castVote, { ...vote("Database"), vote: "go" }, jonas);
  act(castVote, { ...vote("QA"), vote: "no-go", reason: "The test booking came back with another amount." }, mira);
  const conditions = [{ text: "Zone b is ready", owner: { id: ana.userId, name: ana.name }, dueAt: at(20) }];
  act(castVote, { ...vote("Services"), vote: "conditional", conditions }, ana);

  plan.now = at(12);
  const settled = act(openIncident, { title: "Signing in is slow", severity: "P3" }, jonas);
  act(resolveIncident, { incidentId: settled, cause: "A stale session store; it was emptied." }, jonas);
  const taken = act(openIncident, { title: `Bookings of one zone come back with another amount: ${long.unbroken}`, severity: "P1" }, mira);
  act(takeIncident, { incidentId: taken }, ana);
  act(noteIncident, { incidentId: taken, note: "It is the rounding of the old rate table." }, ana);
  act(openIncident, { title: "The mailer answers 503" }, ana);
  const walkId = act(startWalk, { treeId: tree }, ana);
  act(takeNode, { walkId, node: 0, answer: 2 }, ana);

  plan.now = at(14);
  const t0 = Date.parse(at(0));
  act(fireRisk, { riskId: risk, seen: "It is 40 s behind, and the gap grows." }, jonas);
  const cause = [
    [t0 + 13 * 60_000, 5.6],
    [t0 + 14 * 60_000, 5.9],
  ];
  act(noteBreach, { thresholdId: limit, at: at(14), cause }, system);
  act(pullTripwire, { tripwireId: tripwire, reason: "Four are gone since the traffic shifted." }, mira);
  act(holdPlan, { reason: "We look into the errors before anything else moves." });
}
