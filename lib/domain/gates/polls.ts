import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { already, type Context, change, me, type Refusal, refuse, refuseMissing } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { actingIn } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { clockText } from "../schedule/format-time.ts";
import { alone, plannedAt } from "../schedule/planned-time.ts";
import { openPollOf, pollsOf } from "./of-gate.ts";
import { type Gate, gates, type Poll, polls } from "./rows.ts";
import { gateNamed } from "./words.ts";

const numbered = () => z.strictObject({ title: z.string(), number: z.number() });
const example = { title: "Go live?", number: 2 };

/**
 * Asks every seat of a gate. After a decision it asks anew: the gate closes again, and the earlier poll and its decision
 * stay in the record. Without `closesAt`, the gate's own deadline counts, if it is still to come.
 */
export const openPoll = planVerbOn({
  on: gates,
  type: "poll.opened",
  may: "gate:poll",
  during: "work",
  input: () => z.strictObject({ gateId: ref(gates), closesAt: instant.nullable().optional() }),
  data: () => numbered().extend({ closesAt: z.string().optional() }),
  example: { ...example, closesAt: "2026-11-26T11:55:00.000Z" },
  sentence: ({ title, number = 1, closesAt }, { when }) => [
    number > 1 ? `opened poll ${number} of ` : "opened the poll of ",
    gateNamed(title),
    closesAt ? `, until ${when(closesAt)}` : "",
  ],
  decide(gate, { gateId, closesAt }, context) {
    const { room } = context;
    const problem = notTheirs(room, gate, context);
    if (problem) return problem;
    const standing = openPollOf(room, gate);
    if (standing) return already(`${standing.openedBy.name} has opened the poll already.`, standing.openedBy, standing.openedAt);
    if (closesAt && closesAt <= context.now) return refuse("past", "That moment has passed; choose a later one.", "invalid");
    const pollId = context.newId();
    const number = (pollsOf(room, gateId)[0]?.number ?? 0) + 1;
    const closes = closesAt === undefined ? deadlineOf(room, gate, context.now) : closesAt;
    return change(gateId, { title: gate.title, number, ...(closes ? { closesAt: closes } : {}) }, [
      set(polls, pollId, {
        ...{ id: pollId, planId: room.id, gateId, number },
        ...{ openedAt: context.now, openedBy: me(context), closesAt: closes, closedAt: null },
      }),
      set(gates, gateId, { pollId, decisionId: null }),
    ]);
  },
});

/** Ends a poll nobody has decided on, so that the gate can be changed. Its votes stay in the record. */
export const closePoll = planVerbOn({
  on: gates,
  type: "poll.closed",
  may: "gate:poll",
  during: "work",
  input: () => z.strictObject({ gateId: ref(gates), pollId: ref(polls) }),
  data: numbered,
  example,
  sentence: ({ title }) => ["closed the poll of ", gateNamed(title), " without a decision"],
  decide(gate, { gateId, pollId }, context) {
    const { room } = context;
    const problem = notTheirs(room, gate, context);
    if (problem) return problem;
    const meant = live(room, polls, pollId);
    if (meant?.gateId !== gateId) return refuseMissing("poll");
    const poll = openPollOf(room, gate);
    if (poll?.id !== pollId) return already("That poll is closed already.", null, meant.closedAt);
    return change(gateId, { title: gate.title, number: poll.number }, [set(polls, poll.id, { closedAt: context.now })]);
  },
});

/** The poll a vote is meant for, or why it cannot be given. */
export function votable(room: PlanRoom, gate: Gate, pollId: string, now: string): Poll | Refusal {
  const decision = gate.decisionId ? room.decisions[gate.decisionId] : undefined;
  if (decision)
    return refuse("decided", `${decision.by.name} has decided ${decision.outcome.toUpperCase()} on “${gate.title}” already.`, "conflict");
  const poll = openPollOf(room, gate);
  if (!poll) return refuse("no-poll", `“${gate.title}” is not being polled. Its director or a lead opens the poll.`);
  if (poll.id !== pollId) return refuse("another-poll", `“${gate.title}” is being polled anew. Look again, then vote.`, "conflict");
  if (poll.closesAt && now > poll.closesAt)
    return refuse("closed", `The poll closed at ${clockText(poll.closesAt, room.plan.zone)}. The director decides, or opens a new one.`);
  return poll;
}

function notTheirs(room: PlanRoom, gate: Gate, { actor }: Context): Refusal | null {
  const director = actingIn(room.roles[gate.directorRoleId ?? ""]);
  if (actor.role === "lead" || actor.role === "admin" || director?.id === actor.userId) return null;
  return refuse("not-yours", `The director of “${gate.title}”${director ? `, ${director.name},` : ""} or a lead does this.`, "forbidden");
}

function deadlineOf(room: PlanRoom, gate: Gate, now: string): string | null {
  const { t0 } = room.plan;
  if (!gate.deadline || !t0) return null;
  const at = plannedAt(gate.deadline, Date.parse(t0), room.plan, alone);
  return at > Date.parse(now) ? new Date(at).toISOString() : null;
}
