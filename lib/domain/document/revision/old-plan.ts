import type { Phase } from "../../phases/rows.ts";
import type { PlanRoom } from "../../room.ts";
import { phasesOf, stepsOf, walkPhase } from "../../steps/outline.ts";
import type { Step } from "../../steps/rows.ts";
import type { DraftPhase, DraftStep, PlanDraft } from "../draft.ts";
import type { Document } from "../rows.ts";

/**
 * A piece of the plan as it stands: its row, and what the plan's document said it was. Either may be missing: a row that
 * people added here has no `base`; what they left out of the plan has no row, or a removed one. `title` is the document's
 * word for it where there is one, `parent`, `phase` and the order of children are the document's too.
 */
export type OldStep = {
  row: Step | null;
  base: DraftStep | null;
  title: string;
  phase: OldPhase;
  parent: OldStep | null;
  children: OldStep[];
};
export type OldPhase = { row: Phase | null; base: DraftPhase | null; title: string; children: OldStep[] };

/** The document the plan follows: the newest version of it. */
export function documentOf(room: PlanRoom): Document | null {
  return Object.values(room.documents).find((document) => !document.supersededAt) ?? null;
}

/** The plan and its document, laid over each other line by line. `base` is what the plan's document is read as. */
export function oldPlan(room: PlanRoom, base: PlanDraft | null): OldPhase[] {
  const documentId = documentOf(room)?.id;
  const [takePhase, takeStep] = [rowsByLine(room.phases, documentId), rowsByLine(room.steps, documentId)];
  const ofPhase = new Map<string, OldPhase>();
  const ofStep = new Map<string, OldStep>();

  const stepOf = (draft: DraftStep, phase: OldPhase, parent: OldStep | null): OldStep => {
    const old: OldStep = { row: takeStep(draft), base: draft, title: draft.title, phase, parent, children: [] };
    if (old.row) ofStep.set(old.row.id, old);
    old.children = draft.children.map((child) => stepOf(child, phase, old));
    return old;
  };
  const phases = (base?.phases ?? []).map((draft) => {
    const old: OldPhase = { row: takePhase(draft), base: draft, title: draft.title, children: [] };
    if (old.row) ofPhase.set(old.row.id, old);
    old.children = draft.steps.map((step) => stepOf(step, old, null));
    return old;
  });

  for (const row of phasesOf(room)) {
    if (ofPhase.has(row.id)) continue;
    const old: OldPhase = { row, base: null, title: row.title, children: [] };
    ofPhase.set(row.id, old);
    phases.push(old);
  }
  for (const { step } of phasesOf(room).flatMap((phase) => walkPhase(room, phase.id))) {
    const phase = ofPhase.get(step.phaseId);
    if (ofStep.has(step.id) || !phase) continue;
    const parent = (step.parentId && ofStep.get(step.parentId)) || null;
    const old: OldStep = { row: step, base: null, title: step.title, phase, parent, children: [] };
    ofStep.set(step.id, old);
    (parent ?? phase).children.push(old);
  }
  return phases;
}

/** Everything under these steps and they themselves, parents first. */
export function stepsUnder<S extends { children: S[] }>(steps: readonly S[]): S[] {
  return steps.flatMap((step) => [step, ...stepsUnder(step.children)]);
}

/** The steps right under one in the room, as people see them. */
export const liveChildren = (room: PlanRoom, step: Step): readonly Step[] => stepsOf(room, step.phaseId, step.id);

type Sourced = { title: string; source: Step["source"] };

/** Hands out the row that was made of a piece of the document: by its line, and by title where a line holds several. */
function rowsByLine<Row extends Sourced>(rows: Readonly<Record<string, Row>>, documentId: string | undefined) {
  const byLine = Map.groupBy(
    Object.values(rows).filter(({ source }) => source && source.documentId === documentId),
    ({ source }) => source?.line,
  );
  return ({ line, title }: { line: number; title: string }): Row | null => {
    const there = byLine.get(line) ?? [];
    const at = Math.max(
      0,
      there.findIndex((row) => row.title === title),
    );
    return there.splice(at, 1)[0] ?? null;
  };
}
