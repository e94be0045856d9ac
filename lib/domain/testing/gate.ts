import { decideGate } from "../gates/decisions.ts";
import { addGate } from "../gates/edit-gates.ts";
import { stepsBefore } from "../gates/place.ts";
import { openPoll } from "../gates/polls.ts";
import type { Decision, Gate, VoteWord } from "../gates/rows.ts";
import { castVote } from "../gates/votes.ts";
import type { Actor } from "../kernel/permissions.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, jonas, sofia } from "./people.ts";
import { TestRoom } from "./room.ts";

type Settings = { quorum?: number | null; separation?: boolean; at?: "phase" | "step" | "end" };

/**
 * For tests: a running plan of two phases and a rollback, with a gate before the second. Ana speaks for Database and Jonas for
 * QA; Sofia, a lead, directs.
 */
export class GateRoom extends TestRoom {
  readonly gateId: string;

  constructor({ at = "phase", ...settings }: Settings = {}) {
    super(draftOf({ Prepare: ["Freeze"], Switch: { Both: ["Zone a", "Zone b"], Last: [] }, Back: ["Undo"] }));
    const back = this.phaseId("Back");
    this.room = { ...this.room, phases: { ...this.room.phases, [back]: { ...phaseOf(this, back), kind: "rollback" } } };
    for (const title of ["Database", "QA", "Director"]) this.do(addRole, { title }, sofia);
    this.hold("Database", ana).hold("QA", jonas).hold("Director", sofia);
    const before = {
      phaseId: at === "phase" ? this.phaseId("Switch") : null,
      stepId: at === "step" ? this.step("Zone b").id : null,
    };
    const voterRoleIds = [this.roleId("Database"), this.roleId("QA")];
    this.do(addGate, { title: "Go live?", before, voterRoleIds, directorRoleId: this.roleId("Director"), ...settings }, sofia);
    this.gateId = Object.keys(this.room.gates)[0] ?? "";
    this.start();
  }

  get gate(): Gate {
    const gate = this.room.gates[this.gateId];
    if (!gate) throw new Error("there is no gate");
    return gate;
  }

  roleId(title: string): string {
    const role = Object.values(this.room.roles).find((each) => each.title === title);
    if (!role) throw new Error(`there is no role “${title}”`);
    return role.id;
  }

  hold(title: string, { id, name }: Actor): this {
    this.do(assignRole, { roleId: this.roleId(title), holder: { id, name } }, sofia);
    return this;
  }

  /** All before the gate is done. */
  workDone(): this {
    for (const { id } of stepsBefore(this.room, this.gate)) this.do(completeStep, { stepId: id });
    return this;
  }

  poll(): this {
    this.do(openPoll, { gateId: this.gateId }, sofia);
    return this;
  }

  vote(title: string, vote: VoteWord, actor: Actor, more: { reason?: string; conditions?: string[] } = {}) {
    const conditions = more.conditions?.map((text) => ({ text, owner: null, dueAt: null }));
    const input = { gateId: this.gateId, pollId: this.gate.pollId ?? "none", roleId: this.roleId(title), vote, reason: more.reason };
    return this.do(castVote, { ...input, ...(conditions ? { conditions } : {}) }, actor);
  }

  decide(outcome: Exclude<Decision["outcome"], "waived">, actor: Actor = sofia, facts = {}) {
    const { gateId, gate } = this;
    return this.do(decideGate, { gateId, outcome, rationale: "because", pollId: gate.pollId, decisionId: gate.decisionId }, actor, facts);
  }
}

function phaseOf({ room }: TestRoom, id: string) {
  const phase = room.phases[id];
  if (!phase) throw new Error("there is no such phase");
  return phase;
}
