import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { instant, line, reason } from "../kernel/fields.ts";
import { noReadings } from "../kernel/readings.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { because, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, type Refusal, refuse, refuseMissing, withJobs } from "../kernel/verb.ts";
import { reschedule } from "../plan/reschedule.ts";
import { planVerbOn } from "../plan/verb.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { againstGo } from "./against.ts";
import { answerOf } from "./answers.ts";
import { barredBy, noDirector } from "./gate-state.ts";
import { criteriaOf, decisionOn, openPollOf } from "./of-gate.ts";
import { pollResult } from "./poll-result.ts";
import { criteria, type Decision, decisions, type Gate, gates, mostAgainst, outcomes, polls } from "./rows.ts";
import { gateNamed, outcomeWord } from "./words.ts";

const called = () => z.enum(["go", "no-go", "hold", "reschedule"]);
const madeBefore = () => z.strictObject({ gate: z.string(), outcome: z.enum(outcomes), by: z.string() });
const madeExample = { gate: "Go live?", outcome: "go", by: "Sofia Brandt" } as const;

/**
 * The director's call, on top of the poll. A GO against what the seats, criteria or signatures say is marked, and waits for
 * a second person; a stop never waits. RESCHEDULE ends the plan and makes it anew. After a HOLD the director decides anew; after any other call
 * only a new poll opens the question again.
 */
export const decideGate = planVerbOn({
  on: gates,
  type: "decision.made",
  may: "gate:decide",
  during: "work",
  releases: true,
  measured: true,
  input: () =>
    z.strictObject({
      gateId: ref(gates),
      outcome: called(),
      rationale: reason,
      /** The poll and the decision on the director's screen. */
      pollId: ref(polls).nullable(),
      decisionId: ref(decisions).nullable(),
      /** The new T0, for a reschedule. */
      t0: instant.nullable().optional(),
      /** For a reschedule, a sentence for stakeholders. */
      announce: line.optional(),
    }),
  data: () =>
    z.strictObject({
      ...{ gate: z.string(), outcome: called(), rationale: z.string() },
      ...{ against: z.string().optional(), needsSecond: z.boolean(), t0: z.string().optional() },
    }),
  example: {
    ...{ gate: "Go live?", outcome: "go", rationale: "all roles are ready" },
    ...{ against: "QA has not voted", needsSecond: true, t0: "2026-11-26T12:00:00.000Z" },
  },
  sentence: ({ gate, outcome, rationale, against, t0 }, { when }) => [
    "decided ",
    outcomeWord(outcome),
    " on ",
    gateNamed(gate),
    because(rationale),
    against ? ` (against the poll: ${against})` : "",
    t0 ? `, T0 anew ${when(t0)}` : "",
  ],
  decide(gate, { gateId, outcome, rationale, pollId, decisionId, t0, announce }, context) {
    const { room } = context;
    const nobody = noDirector(room, gate);
    if (nobody) return refuse("no-director", nobody);
    const role = live(room, roles, gate.directorRoleId);
    const acting = actingIn(role);
    if (context.actor.kind !== "user" || acting?.id !== context.actor.userId)
      return refuse("not-director", `${acting?.name} decides on “${gate.title}”, as ${role?.title}.`, "forbidden");
    const barred = barredBy(room, gate, context.actor.userId, context.facts.people);
    if (barred) return refuse("barred", barred, "forbidden");
    const standing = decisionOn(room, gate);
    if ((standing?.id ?? null) !== decisionId) return notAsSeen(gate, standing);
    if (standing && standing.outcome !== "hold")
      return refuse("decided", `“${gate.title}” has been decided: ${standing.outcome.toUpperCase()}. Open a new poll to decide anew.`);
    if (gate.pollId !== pollId) return refuse("another-poll", `“${gate.title}” is being polled anew. Look again, then decide.`, "conflict");
    if (t0 && t0 <= context.now) return refuse("past", "The new T0 has passed; choose a later one.", "invalid");

    const against = outcome === "go" ? againstWords(room, gate, context) : pollResult(room, gate).word === "go" ? ["the poll says GO"] : [];
    const needsSecond = outcome === "go" && against.length > 0;
    const decision = newDecision(gate, context, { outcome, rationale, against, needsSecond });
    const titled = { ...decision, roleTitle: role?.title ?? null, standingIn: acting.standingIn };
    const data = { gate: gate.title, outcome, rationale, ...(against.length ? { against: against.join("; ") } : {}), needsSecond };
    const made = (rows: RowChange[]) =>
      change(gateId, { ...data, ...(t0 ? { t0 } : {}) }, [...decided(room, gate, titled, context), ...rows]);
    if (outcome !== "reschedule") return made([]);
    const moved = reschedule(context, { reason: rationale, t0: t0 ?? null, announce });
    return "kind" in moved ? moved : withJobs(made(moved.rows), moved.jobs);
  },
});

/** Lets work pass a gate without its poll, for a reason. It takes a second person, and stands red in the record. */
export const waiveGate = planVerbOn({
  on: gates,
  type: "gate.waived",
  may: "gate:waive",
  during: "work",
  releases: true,
  measured: true,
  input: () => z.strictObject({ gateId: ref(gates), reason, decisionId: ref(decisions).nullable() }),
  data: () => z.strictObject({ gate: z.string(), reason: z.string() }),
  example: { gate: "Go live?", reason: "the replica lags" },
  sentence: ({ gate, reason }) => [toned("waived", "nogo"), " the gate ", gateNamed(gate), because(reason)],
  decide(gate, { gateId, reason, decisionId }, context) {
    const { room } = context;
    const barred = barredBy(room, gate, context.actor.userId, context.facts.people);
    const problem = notAPerson(context) ?? (barred ? refuse("barred", barred, "forbidden") : null);
    if (problem) return problem;
    const standing = decisionOn(room, gate);
    if ((standing?.id ?? null) !== decisionId) return notAsSeen(gate, standing);
    if (standing?.outcome === "go" || standing?.outcome === "waived") return alreadyDecided(gate, standing);
    const decision = newDecision(gate, context, {
      outcome: "waived",
      rationale: reason,
      against: [],
      needsSecond: true,
    });
    return change(gateId, { gate: gate.title, reason }, decided(room, gate, decision, context));
  },
});

/** A second person stands behind a GO against the poll, or a waiver: from then on it holds. */
export const secondDecision = planVerbOn({
  on: decisions,
  type: "decision.seconded",
  may: "gate:waive",
  during: "work",
  releases: true,
  input: () => z.strictObject({ decisionId: ref(decisions) }),
  data: madeBefore,
  example: madeExample,
  sentence: ({ gate, outcome, by = "" }) => ["seconded ", outcomeWord(outcome), ` of ${by} on `, gateNamed(gate)],
  decide(decision, { decisionId }, context) {
    const { room } = context;
    const gate = live(room, gates, decision.gateId);
    if (!gate) return refuseMissing("decision");
    if (decision.secondedBy)
      return already(`${decision.secondedBy.name} has seconded it already.`, decision.secondedBy, decision.secondedAt);
    if (!decision.needsSecond) return already("This decision needs nobody else.", decision.by, decision.at);
    const barred = barredBy(room, gate, context.actor.userId, context.facts.people);
    const problem = notAPerson(context) ?? (barred ? refuse("barred", barred, "forbidden") : null);
    if (problem) return problem;
    if (decision.withdrawnAt || gate.decisionId !== decisionId)
      return refuse("withdrawn", "That decision does not stand any more.", "conflict");
    if (decision.by.id === context.actor.userId)
      return refuse(
        "same-person",
        `You made this decision yourself. Another lead seconds it${context.facts.people === 1 ? ": invite one" : ""}.`,
        "forbidden",
      );
    return change(gate.id, { gate: gate.title, outcome: decision.outcome, by: decision.by.name }, [
      set(decisions, decisionId, { secondedBy: me(context), secondedAt: context.now }),
    ]);
  },
});

/** Takes back a decision that still waits for its second person: whoever made it, or a lead. */
export const withdrawDecision = planVerbOn({
  on: decisions,
  type: "decision.withdrawn",
  may: "gate:decide",
  during: "work",
  input: () => z.strictObject({ decisionId: ref(decisions) }),
  data: madeBefore,
  example: madeExample,
  sentence: ({ gate, outcome, by = "" }) => ["took back ", outcomeWord(outcome), ` of ${by} on `, gateNamed(gate)],
  decide(decision, { decisionId }, context) {
    const { room } = context;
    const gate = live(room, gates, decision.gateId);
    if (!gate) return refuseMissing("decision");
    if (decision.withdrawnAt) return already("It has been taken back already.", null, decision.withdrawnAt);
    const problem = notAPerson(context);
    if (problem) return problem;
    if (!decision.needsSecond || decision.secondedAt || gate.decisionId !== decisionId)
      return refuse("stands", `It stands. Open a new poll to decide on “${gate.title}” anew.`);
    if (decision.by.id !== context.actor.userId && context.actor.role !== "lead" && context.actor.role !== "admin")
      return refuse("not-yours", `${decision.by.name} or a lead takes it back.`, "forbidden");
    const poll = decision.pollId ? [set(polls, decision.pollId, { closedAt: null })] : [];
    return change(gate.id, { gate: gate.title, outcome: decision.outcome, by: decision.by.name }, [
      set(decisions, decisionId, { withdrawnAt: context.now }),
      set(gates, gate.id, { decisionId: null }),
      ...poll,
    ]);
  },
});

function newDecision(
  gate: Gate,
  context: Context,
  made: Pick<Decision, "outcome" | "rationale" | "against" | "needsSecond">,
): Omit<Decision, "madeSeq"> {
  return {
    ...{ id: context.newId(), planId: gate.planId, gateId: gate.id, pollId: gate.pollId, by: me(context), at: context.now },
    ...{ roleTitle: null, standingIn: false, secondedBy: null, secondedAt: null, withdrawnAt: null },
    ...made,
  };
}

/** As many of the sentences as a row takes; what people said comes first. */
const againstWords = (room: PlanRoom, gate: Gate, { now, facts }: Context) =>
  againstGo(room, gate, Date.parse(now), facts.readings)
    .map(({ text }) => text)
    .slice(0, mostAgainst);

function decided(room: PlanRoom, gate: Gate, decision: Omit<Decision, "madeSeq">, { now, facts }: Context): RowChange[] {
  const poll = openPollOf(room, gate);
  const numbers = criteriaOf(room, gate.id).flatMap((criterion) => {
    const { answer, note, byItself, at } = answerOf(room, gate, criterion, Date.parse(now), facts.readings ?? noReadings);
    return byItself ? [set(criteria, criterion.id, { answer, evidence: note, answeredAt: at, answeredBy: null })] : [];
  });
  return [
    ...numbers,
    set(decisions, decision.id, decision),
    set(gates, gate.id, { decisionId: decision.id }),
    ...(poll ? [set(polls, poll.id, { closedAt: now })] : []),
  ];
}

function alreadyDecided(gate: Gate, { by, outcome }: Decision): Refusal {
  return refuse("decided", `${by.name} has decided ${outcome.toUpperCase()} on “${gate.title}” before you. Look again.`, "conflict");
}

/** The decision on the sender's screen is not the one that stands. */
function notAsSeen(gate: Gate, standing: Decision | null): Refusal {
  if (standing) return alreadyDecided(gate, standing);
  return refuse("withdrawn", `The decision on “${gate.title}” has been taken back. Look again.`, "conflict");
}

function notAPerson({ actor }: Context): Refusal | null {
  return actor.kind === "user" ? null : refuse("not-a-person", "Only a person decides. Sign in and do it in the browser.", "forbidden");
}
