import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { criteriaOf, decisionOn } from "../gates/of-gate.ts";
import { gatesOf } from "../gates/place.ts";
import type { Phase } from "../phases/rows.ts";
import { roleTitle } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import { notesOf, phasesOf, walkPhase } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";
import type { SignOff } from "./rows.ts";

/** What a signature covers: a phase or the whole plan, as written or also as it went. */
export type Covers = Pick<SignOff, "phaseId" | "basis">;

/** One piece of covered content: `text` is exactly what is digested, `label` what people call it. */
export type Piece = { key: string; label: string; text: string };

/**
 * The pieces a signature covers, in the order of the plan. Who holds which role is not among them, nor are comments; T0 is,
 * unless it was left open and the start set it.
 */
export function coveredPieces(room: PlanRoom, { phaseId, basis }: Covers): Piece[] {
  const phases = phasesOf(room).filter((phase) => !phaseId || phase.id === phaseId);
  return [
    ...(phaseId ? [] : [planPiece(room), ...gatesOf(room).map((gate) => gatePiece(room, gate, basis))]),
    ...phases.flatMap((phase) => [
      phasePiece(room, phase),
      ...walkPhase(room, phase.id).map(({ step, depth }) => stepPiece(room, step, depth, basis)),
    ]),
  ];
}

const digests = new WeakMap<PlanRoom, Map<string, string>>();

/** SHA-256 (hex) over what a signature covers: over the digests of its pieces, in order. Asked again of one room, it is kept. */
export function coveredDigest(room: PlanRoom, covers: Covers): string {
  const ofRoom = digests.get(room) ?? new Map<string, string>();
  digests.set(room, ofRoom);
  const key = `${covers.basis} ${covers.phaseId ?? ""}`;
  const kept = ofRoom.get(key);
  if (kept) return kept;
  const lines = coveredPieces(room, covers).map(({ key, text }) => `${key} ${digestOnce(text)}`);
  const made = digest(lines.join("\n"));
  ofRoom.set(key, made);
  return made;
}

/** A piece of covered content that differs, by what people call it. */
export type CoveredChange = { label: string; kind: "added" | "changed" | "removed" };

/** What of the covered content differs between two states of a plan. */
export function coveredChanges(before: PlanRoom, after: PlanRoom, covers: Covers): CoveredChange[] {
  const [old, now] = [coveredPieces(before, covers), coveredPieces(after, covers)];
  const was = new Map(old.map((piece) => [piece.key, piece.text]));
  const is = new Set(now.map(({ key }) => key));
  return [
    ...now.flatMap(({ key, label, text }): CoveredChange[] => {
      if (!was.has(key)) return [{ label, kind: "added" }];
      return was.get(key) === text ? [] : [{ label, kind: "changed" }];
    }),
    ...old.flatMap(({ key, label }): CoveredChange[] => (is.has(key) ? [] : [{ label, kind: "removed" }])),
  ];
}

function planPiece({ plan }: PlanRoom): Piece {
  const t0 = plan.t0 === plan.startedAt ? null : plan.t0;
  return { key: plan.id, label: "Title, T0 and time zone", text: JSON.stringify([plan.title, t0, plan.zone]) };
}

function gatePiece(room: PlanRoom, gate: ReturnType<typeof gatesOf>[number], basis: SignOff["basis"]): Piece {
  const { title, phaseId, stepId, directorRoleId, voterRoleIds, quorum, deadline, separation } = gate;
  const asks = criteriaOf(room, gate.id).map(({ text }) => text);
  const decision = basis === "outcome" ? decisionOn(room, gate) : null;
  const written = [title, phaseId, stepId, directorRoleId, voterRoleIds, quorum, deadline, separation, asks];
  return { key: gate.id, label: `Gate “${title}”`, text: JSON.stringify([...written, decision && [decision.outcome, decision.rationale]]) };
}

function phasePiece(room: PlanRoom, phase: Phase): Piece {
  const { id, title, kind, objective, at, durationMin, durationMax, lengthCounts, deadline, roleId } = phase;
  // Only where it has them: what was signed before phases had any still holds.
  const more = [...(deadline || roleId ? [deadline, roleId && roleTitle(room, roleId)] : []), ...(lengthCounts ? [lengthCounts] : [])];
  const text = JSON.stringify([title, kind, objective, at, durationMin, durationMax, written(room, { phaseId: id }), ...more]);
  return { key: id, label: `Phase “${title}”`, text };
}

function stepPiece(room: PlanRoom, step: Step, depth: number, basis: SignOff["basis"]): Piece {
  const { id, title, optional, commands, roleId, at, durationMin, durationMax, lengthCounts, status, reason, afterIds, second } = step;
  const role = roleId && roleTitle(room, roleId);
  const went = basis === "outcome" ? [status, reason] : null;
  const text = JSON.stringify([
    depth,
    title,
    optional,
    commands,
    role,
    at,
    durationMin,
    durationMax,
    written(room, { stepId: id }),
    went,
    ...(afterIds.length > 0 ? [afterIds] : []),
    ...(second ? ["second person"] : []),
    ...(lengthCounts ? [lengthCounts] : []),
  ]);
  return { key: id, label: `“${title}”`, text };
}

const written = (room: PlanRoom, at: { phaseId?: string; stepId?: string }) =>
  notesOf(room, at).flatMap(({ kind, text }) => (kind === "document" ? [text] : []));

const digest = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

const known = new Map<string, string>();

/** A tick changes one piece of thousands: the digests of the others are kept. */
function digestOnce(text: string): string {
  const kept = known.get(text);
  if (kept) return kept;
  if (known.size > 20_000) known.clear();
  const made = digest(text);
  known.set(text, made);
  return made;
}
