import * as z from "zod";
import { id, instant, line, person, planTime, prose, source } from "../kernel/fields.ts";

export const voteWords = ["go", "no-go", "conditional", "abstain"] as const;
export const outcomes = ["go", "no-go", "hold", "reschedule", "waived"] as const;

/** A hold point: nothing behind it is worked on before a recorded release. */
export const gateRow = z.strictObject({
  id,
  planId: id,
  originId: id,
  title: line,
  /** What stands right behind it: a phase or a step. Neither: the end of the plan. */
  phaseId: id.nullable(),
  stepId: id.nullable(),
  /** The role that decides, on top of the poll. */
  directorRoleId: id.nullable(),
  /** The roles polled. */
  voterRoleIds: z.array(id).max(50),
  /** How many different people must say go; null: every role polled. */
  quorum: z.int().positive().nullable(),
  /** Until when the poll is open. */
  deadline: planTime.nullable(),
  /** Separation of duties: who wrote the plan or did the work before the gate may not decide on it. */
  separation: z.boolean(),
  /** What the document says each outcome leads to. */
  guidance: prose.nullable(),
  /** The poll in progress or last held, and the decision that stands. */
  pollId: id.nullable(),
  decisionId: id.nullable(),
  source: source.nullable(),
  removedAt: instant.nullable(),
});

/** A question of a gate, answered with evidence. */
export const criterionRow = z.strictObject({
  id,
  planId: id,
  gateId: id,
  text: z.string().trim().min(1).max(2000),
  order: z.string(),
  answer: z.enum(["yes", "no"]).nullable(),
  evidence: prose.nullable(),
  answeredAt: instant.nullable(),
  answeredBy: person.nullable(),
  source: source.nullable(),
  removedAt: instant.nullable(),
});

/** One round of asking every console. Earlier ones are kept. */
export const pollRow = z.strictObject({
  id,
  planId: id,
  gateId: id,
  /** 1 for the first poll of the gate. */
  number: z.int().positive(),
  openedAt: instant,
  openedBy: person,
  closesAt: instant.nullable(),
  /** When it was decided on, or replaced by the next one. */
  closedAt: instant.nullable(),
});

/** What a console said in a poll; the newest word of each stands. */
export const voteRow = z.strictObject({
  id,
  planId: id,
  gateId: id,
  pollId: id,
  roleId: id,
  /** The role's name as it was then. */
  roleTitle: line,
  voter: person,
  standingIn: z.boolean(),
  vote: z.enum(voteWords),
  reason: prose.nullable(),
  at: instant,
});

/** What must be so before a “go, if” is a go. */
export const conditionRow = z.strictObject({
  id,
  planId: id,
  gateId: id,
  pollId: id,
  voteId: id,
  text: line,
  owner: person,
  dueAt: instant.nullable(),
  metAt: instant.nullable(),
  metBy: person.nullable(),
  evidence: prose.nullable(),
  /** Its console has spoken anew without it. */
  withdrawnAt: instant.nullable(),
});

/** What the director decided, or two people waived. */
export const decisionRow = z.strictObject({
  id,
  planId: id,
  gateId: id,
  pollId: id.nullable(),
  outcome: z.enum(outcomes),
  rationale: prose,
  by: person,
  /** The role it was decided in; null where it was waived. */
  roleTitle: line.nullable(),
  standingIn: z.boolean(),
  at: instant,
  /** In what it goes against the poll; empty where it follows it. */
  against: z.array(z.string()).max(200),
  needsSecond: z.boolean(),
  secondedBy: person.nullable(),
  secondedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
});

export type Gate = z.infer<typeof gateRow>;
export type Criterion = z.infer<typeof criterionRow>;
export type Poll = z.infer<typeof pollRow>;
export type Vote = z.infer<typeof voteRow>;
export type VoteWord = Vote["vote"];
export type Condition = z.infer<typeof conditionRow>;
export type Decision = z.infer<typeof decisionRow>;
export type Outcome = Decision["outcome"];
