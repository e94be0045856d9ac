import { collection, type RowOf } from "../kernel/collection.ts";
import { all, live } from "../kernel/room.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";

export const voteWords = ["go", "no-go", "conditional", "abstain"] as const;
export const outcomes = ["go", "no-go", "hold", "reschedule", "waived"] as const;

/** A hold point: nothing behind it is worked on before a recorded release. */
export const gates = collection("gates", {
  table: "Gate",
  one: "gate",
  row: ({ z, instant, id, outsideId, line, prose, source, planTime }) => ({
    id,
    planId: id,
    originId: outsideId,
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
    /** In what the gate was made to ask less while the plan ran, and by whom: from then on its GO takes a second person. */
    eased: z.array(z.string()).max(20),
    source: source.nullable(),
    removedAt: instant.nullable(),
  }),
  defaults: {
    ...{ phaseId: null, stepId: null, directorRoleId: null, voterRoleIds: [], quorum: null, deadline: null, separation: false },
    ...{ guidance: null, pollId: null, decisionId: null, source: null, removedAt: null, eased: [] },
  },
  document: "own",
  roles: {
    without: (gate, role) =>
      !gate.removedAt && rolesAsked(gate).includes(role.id) ? `“${gate.title}” needs ${role.title}. Take it out of the gate first.` : null,
    waits(gate, roleId, room) {
      if (gate.removedAt || gate.decisionId) return [];
      const spoken = all(room, votes).some((vote) => vote.pollId === gate.pollId && vote.roleId === roleId);
      return [
        ...(gate.voterRoleIds.includes(roleId) && !spoken ? [{ kind: "vote", text: gate.title }] : []),
        ...(gate.directorRoleId === roleId ? [{ kind: "decision", text: gate.title }] : []),
      ];
    },
  },
  people: null,
  public: null,
});

/** A question of a gate, answered with evidence. */
export const criteria = collection("criteria", {
  table: "Criterion",
  one: "question",
  row: ({ z, instant, id, prose, person, source }) => ({
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
  }),
  defaults: { answer: null, evidence: null, answeredAt: null, answeredBy: null, source: null, removedAt: null },
  document: "own",
  roles: null,
  people: null,
  public: null,
});

/** One round of asking every seat. Earlier ones are kept. */
export const polls = collection("polls", {
  table: "Poll",
  one: "poll",
  row: ({ z, instant, id, person }) => ({
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
  }),
  defaults: { closedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

/** What a seat said in a poll; the newest word of each stands. */
export const votes = collection("votes", {
  table: "Vote",
  one: "vote",
  row: ({ z, instant, id, line, prose, person }) => ({
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
  }),
  defaults: {},
  document: null,
  roles: null,
  people: null,
  public: null,
});

/** What must be so before a “go, if” is a go. */
export const conditions = collection("conditions", {
  table: "Condition",
  one: "condition",
  row: ({ instant, id, line, prose, person }) => ({
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
    /** Its role has spoken anew without it. */
    withdrawnAt: instant.nullable(),
  }),
  defaults: { metAt: null, metBy: null, evidence: null, withdrawnAt: null },
  document: null,
  roles: {
    without: () => null,
    waits(condition, roleId, room) {
      const acting = actingIn(live(room, roles, roleId));
      return acting?.id === condition.owner.id && isOpen(condition) ? [{ kind: "condition", text: condition.text }] : [];
    },
  },
  people: null,
  public: null,
});

/** How many sentences a decision keeps of what spoke against it. */
export const mostAgainst = 200;

/** What the director decided, or two people waived. */
export const decisions = collection("decisions", {
  table: "Decision",
  one: "decision",
  numbered: true,
  row: ({ z, instant, id, madeSeq, line, prose, person }) => ({
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
    against: z.array(z.string()).max(mostAgainst),
    needsSecond: z.boolean(),
    secondedBy: person.nullable(),
    secondedAt: instant.nullable(),
    withdrawnAt: instant.nullable(),
    madeSeq,
  }),
  defaults: { secondedBy: null, secondedAt: null, withdrawnAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Gate = RowOf<typeof gates>;
export type Criterion = RowOf<typeof criteria>;
export type Poll = RowOf<typeof polls>;
export type Vote = RowOf<typeof votes>;
export type VoteWord = Vote["vote"];
export type Condition = RowOf<typeof conditions>;
export type Decision = RowOf<typeof decisions>;
export type Outcome = Decision["outcome"];

/** The roles a gate cannot do without: those polled, and the one that decides. */
const rolesAsked = ({ voterRoleIds, directorRoleId }: { voterRoleIds: string[]; directorRoleId: string | null }) => [
  ...voterRoleIds,
  directorRoleId,
];

/** Whether a condition is neither met nor taken back. */
export const isOpen = (condition: { metAt: string | null; withdrawnAt: string | null }): boolean =>
  !condition.metAt && !condition.withdrawnAt;
