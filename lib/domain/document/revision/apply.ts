import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import { orderAfter } from "../../kernel/order-keys.ts";
import type { Phase } from "../../phases/rows.ts";
import type { Plan } from "../../plan/rows.ts";
import { newRole } from "../../roles/new-role.ts";
import type { Role } from "../../roles/rows.ts";
import type { PlanRoom } from "../../room.ts";
import { wayAfter } from "../../steps/predecessors.ts";
import type { Step } from "../../steps/rows.ts";
import { unconfirmed } from "../../steps/unconfirmed.ts";
import type { DraftNote, PlanDraft } from "../draft.ts";
import { channelOfDraft, rolesAmong } from "../draft-contacts.ts";
import { notesOfDraft, phaseOfDraft, stepOfDraft } from "../draft-rows.ts";
import { toldNouns } from "../nouns.ts";
import { type Origin, sourceOf } from "../origin.ts";
import type { PlanDiff } from "../plan-diff.ts";
import { keys, livePairs } from "./difference.ts";
import { escalationSaid, fieldsOfDraft, keptNotes, windowSaid } from "./fields.ts";
import { layOut } from "./lay-out.ts";
import type { NewStep } from "./new-plan.ts";

type Rows = RowChange[];
type Revision = {
  room: PlanRoom;
  diff: PlanDiff;
  draft: PlanDraft;
  taken: ReadonlySet<string>;
  origin: Origin;
  touched: Touched;
  leads: boolean;
};
/** Marks steps whose change could make somebody else's queued tick wrong. */
type Touched = Pick<Step, "touchedSeq" | "touchedBy">;

/** The rows that take a chosen part of a diff over into the plan. Without the plan's own row and its documents. */
export function revisionRows(revision: Revision): Rows {
  const { room, diff, draft, taken, origin, touched, leads } = revision;
  const roles = rolesFor(revision);
  const laid = layOut(room, diff, taken, origin.newId);
  const { places, ids } = laid;
  const rows: Rows = [];

  const phaseIds = new Map([...ids].flatMap(([piece, id]) => ("kind" in piece.draft ? [[piece.draft, id] as const] : [])));
  for (const [phase, id] of phaseIds) {
    const made = phaseOfDraft(phase, { id, order: places.orderOfPhase(id), roleId: roles.idOf(phase.owner ?? null) }, origin);
    const before = room.phases[id];
    rows.push(set("phases", id, before ? { ...made, originId: before.originId, startedAt: before.startedAt } : made));
    rows.push(...replaceNotes(room, { phaseId: id }, phase.notes, origin));
  }
  for (const { fresh, row } of livePairs(diff.matches.phases.toNew)) {
    const took = (field: string) => taken.has(keys.changed(row.id, field));
    const { title, kind, objective, at, durationMin, durationMax, lengthCounts = null, owner = null, deadline = null } = fresh.draft;
    const patch: Partial<Phase> = {
      ...(took("title") && { title }),
      ...(took("kind") && { kind }),
      ...(took("objective") && { objective }),
      ...(took("owner") && { roleId: roles.idOf(owner) }),
      ...(took("deadline") && { deadline }),
      ...(took("time") && { at }),
      ...(took("length") && { durationMin, durationMax, lengthCounts }),
      source: sourceOf(fresh.draft, origin),
    };
    const order = places.orderOfPhase(row.id);
    rows.push(set("phases", row.id, order === row.order ? patch : { ...patch, order }));
    if (took("notes")) rows.push(...replaceNotes(room, { phaseId: row.id }, fresh.draft.notes, origin));
  }

  const roleIdOf = (step: NewStep) => roles.idOf(step.draft.owner);
  const written = new Set<string>();
  for (const [piece, id] of ids) {
    if (!("parent" in piece)) continue;
    const place = places.ofStep(id);
    if (!place) continue;
    written.add(id);
    const before = room.steps[id];
    const made = { ...stepOfDraft(piece.draft, { id, ...place, roleId: roleIdOf(piece) }, origin), ...touched };
    // A step that comes back is the one that went, with its history and its people.
    rows.push(set("steps", id, before ? { ...made, originId: before.originId, ...workOf(before) } : made));
    rows.push(...replaceNotes(room, { stepId: id, phaseId: place.phaseId }, piece.draft.notes, origin));
  }
  for (const { fresh, row } of livePairs(diff.matches.steps.toNew)) {
    const place = places.ofStep(row.id);
    const patch = stepPatch(row, fresh, taken, roleIdOf);
    const moved = place && (place.phaseId !== row.phaseId || place.parentId !== row.parentId || place.order !== row.order) ? place : {};
    written.add(row.id);
    rows.push(set("steps", row.id, { ...(patch && { ...patch, ...touched }), ...moved, source: sourceOf(fresh.draft, origin) }));
    if (taken.has(keys.changed(row.id, "notes")))
      rows.push(...replaceNotes(room, { stepId: row.id, phaseId: place?.phaseId ?? row.phaseId }, fresh.draft.notes, origin));
  }
  for (const id of places.steps()) {
    const [row, place] = [room.steps[id], places.ofStep(id)];
    if (!row || row.removedAt || written.has(id) || !place || place.phaseId === row.phaseId) continue;
    rows.push(set("steps", id, { phaseId: place.phaseId }));
  }
  for (const id of laid.removedSteps) rows.push(set("steps", id, { removedAt: origin.now }));
  for (const id of laid.removedPhases) rows.push(set("phases", id, { removedAt: origin.now }));
  // What people took out, and the new document still has, is found again at its new line.
  for (const [old, fresh] of [...diff.matches.steps.toNew])
    if (old.row?.removedAt && !written.has(old.row.id)) rows.push(set("steps", old.row.id, { source: sourceOf(fresh.draft, origin) }));

  if (taken.has(keys.changed(room.id, "notes"))) rows.push(...replaceNotes(room, {}, draft.notes, origin));
  const lines = new Map([
    ...[...ids].map(([piece, id]) => [piece.draft.line, id] as const),
    ...livePairs(diff.matches.phases.toNew).map(({ fresh, row }) => [fresh.draft.line, row.id] as const),
    ...livePairs(diff.matches.steps.toNew).map(({ fresh, row }) => [fresh.draft.line, row.id] as const),
  ]);
  const rowAt = (line: number) => lines.get(line) ?? null;
  const afterIds = ({ after = [] }: NewStep["draft"]) => after.flatMap((line) => rowAt(line) ?? []);
  for (const [piece, id] of ids)
    if ("parent" in piece && piece.draft.after) rows.push(set("steps", id, { afterIds: afterIds(piece.draft) }));
  for (const { fresh, row } of livePairs(diff.matches.steps.toNew))
    if (taken.has(keys.changed(row.id, "after")))
      rows.push(set("steps", row.id, { afterIds: withoutCircles(room, row, afterIds(fresh.draft)), ...touched }));
  for (const noun of toldNouns) rows.push(...noun.take({ room, draft, taken, origin, roleIdOf: roles.idOf, rowAt, rows, leads }));
  return [...roles.rows, ...rows];
}

type PlanPatch = Partial<Pick<Plan, "title" | "t0" | "window" | "escalation" | "primaryChannel">>;

/** What the plan's own row takes over: its title, T0, window and contacts. `rows`: what else is taken over, new roles among it. */
export function planPatch(room: PlanRoom, draft: PlanDraft, taken: ReadonlySet<string>, rows: Rows): PlanPatch {
  const { t0 } = fieldsOfDraft(draft, room);
  const took = (field: string) => taken.has(keys.changed(room.id, field));
  return {
    ...(took("title") && { title: draft.title }),
    ...(took("t0") && typeof t0?.value === "string" && { t0: t0.value }),
    ...(took("window") && { window: windowSaid(draft, room) }),
    ...(took("escalation") && { escalation: escalationSaid(draft, room, rolesAmong(rows)) }),
    ...(took("primaryChannel") && { primaryChannel: channelOfDraft(draft.primaryChannel) }),
  };
}

/** All a document says of a step where any of it is taken over, so that the statement has few shapes; null where none is. */
function stepPatch(row: Step, { draft, ...rest }: NewStep, taken: ReadonlySet<string>, roleIdOf: (step: NewStep) => string | null) {
  const took = (field: string) => taken.has(keys.changed(row.id, field));
  if (!["title", "time", "length", "commands", "optional", "second", "claimedDone", "owner"].some(took)) return null;
  return {
    title: took("title") ? draft.title : row.title,
    at: took("time") ? draft.at : row.at,
    durationMin: took("length") ? draft.durationMin : row.durationMin,
    durationMax: took("length") ? draft.durationMax : row.durationMax,
    lengthCounts: took("length") ? (draft.lengthCounts ?? null) : row.lengthCounts,
    commands: took("commands") ? draft.commands : row.commands,
    optional: took("optional") ? draft.optional : row.optional,
    second: took("second") ? (draft.second ?? false) : row.second,
    ...(["title", "commands", "second"].some(took) ? unconfirmed : {}),
    claimedDone: took("claimedDone") ? draft.claimedDone : row.claimedDone,
    roleId: took("owner") ? roleIdOf({ draft, ...rest }) : row.roleId,
  };
}

function workOf({ status, assigneeId, confirmedBy, confirmedAt, afterIds, startedAt, startedBy, finishedAt, finishedBy, reason }: Step) {
  return { afterIds, status, assigneeId, confirmedBy, confirmedAt, startedAt, startedBy, finishedAt, finishedBy, reason };
}

/** Without those that wait for the step already: people have said so here. */
const withoutCircles = (room: PlanRoom, row: Step, ids: readonly string[]): string[] =>
  ids.filter((id) => {
    const before = room.steps[id];
    return !before || wayAfter(room, before, row) === null;
  });

/** Notes of the document that it still has stay; the others go, and what is new comes behind them. */
function replaceNotes(room: PlanRoom, at: { phaseId?: string; stepId?: string }, drafts: readonly DraftNote[], origin: Origin): Rows {
  const present = keptNotes(room, at.stepId ? { stepId: at.stepId } : at);
  if (present.length === drafts.length && present.every(({ text }, index) => text === drafts[index]?.text)) return [];
  return [...present.map(({ id }) => set("notes", id, { removedAt: origin.now })), ...notesOfDraft([...drafts], at, origin)];
}

/** The roles that come with what is taken over, and which role an owner's name is. */
function rolesFor({ room, diff, draft, taken, origin }: Revision) {
  const made = new Map<string, Role>();
  const rows: Rows = [];
  const add = (title: string) => {
    const listed = draft.roles.find((role) => role.title.toLowerCase() === title.toLowerCase());
    const last = [...Object.values(room.roles), ...made.values()].filter((role) => !role.removedAt);
    const order = orderAfter(last, last.toSorted((a, b) => (a.order < b.order ? -1 : 1)).at(-1)?.id ?? null);
    const { namedAs = null, responsibility = "", team = "", contact = null } = listed ?? {};
    const source = listed ? sourceOf(listed, origin) : null;
    const role = newRole({ id: origin.newId(), planId: room.id, title, order, namedAs, responsibility, team, contact, source });
    made.set(title.toLowerCase(), role);
    rows.push(set("roles", role.id, role));
    return role;
  };
  for (const { title } of draft.roles) if (taken.has(keys.role(title))) add(title);
  const idOf = (owner: string | null): string | null => {
    const role = diff.owners.roleOf(owner, draft);
    if (!role?.isNew) return role?.id ?? null;
    return (made.get(role.title.toLowerCase()) ?? add(role.title)).id;
  };
  return { rows, idOf };
}
