import { careChecks } from "../after-care/rows.ts";
import { attachments } from "../attachments/rows.ts";
import { audiences } from "../audiences/rows.ts";
import { checks } from "../checks/rows.ts";
import { deliverables } from "../deliverables/rows.ts";
import { documents } from "../document/rows.ts";
import { criteria, gates } from "../gates/rows.ts";
import { incidents } from "../incidents/rows.ts";
import { set } from "../kernel/change.ts";
import type { AnyRoom, Collection, RowChange, RowOf } from "../kernel/collection.ts";
import { must } from "../kernel/must.ts";
import { all, find } from "../kernel/room.ts";
import { messages } from "../messages/rows.ts";
import { metrics } from "../metrics/rows.ts";
import { notes } from "../notes/rows.ts";
import { phases } from "../phases/rows.ts";
import { risks } from "../risks/rows.ts";
import { roles } from "../roles/rows.ts";
import { rollbackRules, tripwires } from "../rollback/rows.ts";
import type { roomShapes } from "../room.ts";
import { dateIn } from "../schedule/zone-time.ts";
import { shifts } from "../shifts/rows.ts";
import { signOffs } from "../sign-offs/rows.ts";
import { stages } from "../stages/rows.ts";
import { steps } from "../steps/rows.ts";
import { unconfirmed } from "../steps/unconfirmed.ts";
import { thresholds } from "../thresholds/rows.ts";
import { trees } from "../trees/rows.ts";
import { triggerGroups } from "../trigger-groups/rows.ts";
import { watches } from "../watches/rows.ts";
import { type Away, awayFrom, moved, movedInstant } from "./away.ts";
import { type Plan, planMembers, plans } from "./rows.ts";
import { sentBefore } from "./sent-before.ts";

/** What a collection is in another run of the same plan: the columns of a row that are of this run, put back; null for a row that is this run's. */
type Part<C extends Collection = Collection> = { of: C; anew(row: RowOf<C>, away: Away, room: AnyRoom): Partial<RowOf<C>> | null };
const part = <C extends Collection>(of: C, anew: Part<C>["anew"]): Part<C> => ({ of, anew });
const as = () => ({});

type Name = (typeof roomShapes)["plan"]["collections"][number]["name"];

/** Every collection of a plan: how it is in another run, or null where all of it is the record of this one. */
const parts: { readonly [N in Name]: Part | null } = {
  documents: part(documents, ({ supersededAt }) => (supersededAt ? null : {})),
  phases: part(phases, ({ at, deadline }, away) => ({ startedAt: null, at: moved(at, away), deadline: moved(deadline, away) })),
  steps: part(steps, ({ at }, away) => ({
    status: "todo" as const,
    ...{ startedAt: null, startedBy: null, finishedAt: null, finishedBy: null, reason: null, at: moved(at, away) },
    ...unconfirmed,
    ...{ touchedSeq: 0, touchedBy: "" },
  })),
  notes: part(notes, ({ kind }) => (kind === "document" ? {} : null)),
  roles: part(roles, () => ({ standIn: null, standInSince: null, handover: null })),
  gates: part(gates, ({ deadline }, away) => ({ pollId: null, decisionId: null, eased: [], deadline: moved(deadline, away) })),
  criteria: part(criteria, () => ({ answer: null, evidence: null, answeredAt: null, answeredBy: null })),
  polls: null,
  votes: null,
  conditions: null,
  decisions: null,
  signOffs: part(signOffs, as),
  signatures: null,
  holds: null,
  // What an incident or a meeting asked for afterwards is asked of that run.
  careChecks: part(careChecks, ({ id }, _, room) =>
    all(room, incidents).some(({ followUpId }) => followUpId === id) ||
    all(room, messages).some(({ agenda }) => agenda.some(({ actions }) => actions.includes(id)))
      ? null
      : {
          ...{ dueAt: null, reading: null, readAt: null, readBy: null },
          ...{ verdict: null, note: null, answeredAt: null, answeredBy: null },
        },
  ),
  // An address that was given before stays: where a report lies is often said beforehand.
  deliverables: part(deliverables, ({ at, state, link }, away) => ({
    ...{ at: moved(at, away), state: "open" as const, link: state === "open" ? link : null },
    ...{ note: null, settledAt: null, settledBy: null, claimedDone: false },
  })),
  checks: part(checks, () => ({
    ...{ verdict: null, why: null, output: null, note: null, resultAt: null, resultBy: null, touchedSeq: 0, touchedBy: "" },
  })),
  risks: part(risks, ({ state, firedAt, note, settledAt, settledBy }) => ({
    state: firedAt ? "open" : state,
    ...{ seen: null, firedAt: null, firedBy: null },
    ...(firedAt ? { note: null, settledAt: null, settledBy: null } : { note, settledAt, settledBy }),
  })),
  watches: part(watches, () => ({ startedAt: null, endedAt: null, endedBy: null })),
  readings: null,
  tripwires: part(tripwires, () => ({ pulledAt: null, pulledBy: null, pulledReason: null })),
  triggerGroups: part(triggerGroups, as),
  rollbackDecisions: null,
  audiences: part(audiences, () => ({ missedAt: null })),
  rollbackRules: part(rollbackRules, as),
  rollbackRehearsals: null,
  incidents: null,
  // What was typed into a message was true of this run; what it is told by facts is told anew.
  messages: part(messages, (message, away, room) => {
    const { at, fields, sentAt, heldAt } = message;
    const plan = must(find(room, plans, room.id), plans.one);
    const became = sentBefore(plan, message, away);
    if (became === "gone") return null;
    const done = heldAt ?? sentAt;
    const day = done && dateIn(Date.parse(done), plan.zone);
    return {
      ...{ at: moved(at, away), fields: fields.filter(({ fact }) => fact !== null), updateId: null },
      ...{ sentSubject: null, sentBody: null, sentDigest: null, sentAt: null, sentBy: null, sentTest: false },
      ...{ askedBy: null, askedAt: null, cameDueAt: null, missedAt: null, skippedAt: null, skippedBy: null, skippedReason: null },
      ...{ agenda: [], invited: null, heldAt: null, heldBy: null },
      ...{ takenFor: null, takenBy: null, takenAt: null },
      ...(became === "over" && {
        ...{ skippedAt: new Date(away.now).toISOString(), skippedBy: message.sentBy },
        skippedReason: heldAt
          ? `It was held on ${day}, before the plan was rescheduled.`
          : `It was sent on ${day}, before the plan was rescheduled, and its new time has passed.`,
      }),
    };
  }),
  deliveries: null,
  stages: part(stages, () => ({ answers: [] })),
  stageVisits: null,
  trees: part(trees, as),
  walks: null,
  metrics: part(metrics, as),
  thresholds: part(thresholds, () => ({
    ...{ breachedAt: null, cause: [], toldThrough: null, ackedAt: null, ackedBy: null },
    ...{ silencedUntil: null, silencedBy: null, silencedReason: null },
  })),
  shifts: part(shifts, ({ from, to }, away) =>
    away.known
      ? {
          ...{ from: movedInstant(from, away), to: movedInstant(to, away) },
          ...{ acceptedAt: null, handedAt: null, handedBy: null, note: null },
        }
      : null,
  ),
  planMembers: part(planMembers, as),
  updates: null,
  shareLinks: null,
  // What somebody attached while the work went on is what was seen of that run; what goes with a message goes where it goes.
  attachments: part(attachments, ({ messageId, addedAt }, away, room) => {
    const plan = must(find(room, plans, room.id), plans.one);
    const message = find(room, messages, messageId);
    const stays = message ? sentBefore(plan, message, away) !== "gone" && !message.removedAt : !plan.startedAt || addedAt < plan.startedAt;
    return stays ? { shared: false } : null;
  }),
};

type Anew = { rows: RowChange[]; idOf: (id: string | null) => string | null };
type NewPlan = { planId: string; t0: string | null; now: string; newId: () => string };

/**
 * The rows of another run of a plan: what it says, with ids of their own, nothing of what was done. Days that are named move with T0 by as many days;
 * where the new T0 is not known they stay. `idOf` says what a row of the old plan is called in the new one. Rows keep their `originId`, by which runs of one step find each other.
 */
export function rowsAnew(room: AnyRoom, plan: Pick<Plan, "t0" | "zone">, { planId, t0, now, newId }: NewPlan): Anew {
  const away = awayFrom(plan, t0, Date.parse(now));
  const kept = Object.values(parts).flatMap((each) => (each === null ? [] : rowsOf(each, room, away)));
  const ids = new Map(kept.map(({ row }) => [row.id, newId()]));
  const rows = kept.map(({ of, row }) => {
    const id = ids.get(row.id) ?? row.id;
    const { madeSeq: _, ...said } = renamed(row, ids) as Record<string, unknown>;
    return set(of.name, id, { ...said, id, planId });
  });
  return { rows, idOf: (id) => (id === null ? null : (ids.get(id) ?? null)) };
}

type Row = { id: string };

function rowsOf({ of, anew }: Part, room: AnyRoom, away: Away): { of: Collection; row: Row }[] {
  return all(room, of).flatMap((row) => {
    const patch = anew(row, away, room);
    return patch === null ? [] : [{ of, row: { ...row, ...patch, id: String(row.id) } }];
  });
}

/** The same value, with every id of the plan's rows as it is called there; where a row comes from is no such id. */
function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === "originId" ? each : renamed(each, ids)]));
}
