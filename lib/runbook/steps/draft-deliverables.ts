import type { DraftDeliverable, DraftPhase } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { topicOf } from "../blocks/topics.ts";
import type { Deliverable } from "../reading.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun } from "./drafted.ts";
import type { TreePhase, TreeStep } from "./tree.ts";

const most = 500;

/** What a document says is handed over. Its boxes are no steps. */
export const draftedDeliverables: DraftedNoun = ({ deliverables, phases: tree, lines: text }) => {
  const lines = new Set(deliverables.slice(0, most).map(({ line }) => line));
  const isOne = (step: TreeStep) => step.as === "deliverable" && lines.has(step.line);
  const apart = tree.flatMap(listsOf);
  return {
    takes: isOne,
    // A week that is nothing but what it hands over stays one; a list of all of it is none.
    keepsPhases: ({ line }) => !apart.some((list) => list.line <= line && line <= list.endLine),
    part: (phases) => ({ deliverables: draftDeliverables(deliverables, phases, text) }),
  };
};

/** Sections whose heading speaks of nothing but what is handed over. */
function listsOf(phase: TreePhase): TreePhase[] {
  return topicOf(phase.title) === "deliverables" ? [phase] : phase.phases.flatMap(listsOf);
}

function draftDeliverables(
  deliverables: readonly Deliverable[],
  phases: readonly DraftPhase[],
  text: readonly string[],
): DraftDeliverable[] {
  return deliverables.slice(0, most).flatMap(({ title, owner, at, link, done, phase, line, endLine }) => {
    const words = cutText(tidy(title), 500).trim();
    if (words === "") return [];
    const around = phases.findLast((each) => each.line <= line && line <= each.endLine) ?? phaseCalled(phase, phases, text);
    const said = { owner: cutText(tidy(owner), 500).trim() || null, at, link, claimedDone: done };
    return [{ title: words, ...said, phase: around?.line ?? null, line, endLine }];
  });
}

/** The phase that a column names: by its title, or by how its heading begins (`Week 2` for “## Week 2: Beta”). */
function phaseCalled(name: string, phases: readonly DraftPhase[], text: readonly string[]): DraftPhase | undefined {
  const wanted = tidy(name).trim().toLowerCase();
  if (wanted === "") return undefined;
  const headed = phases.filter(({ line }) => {
    const heading = (text[line - 1] ?? "").toLowerCase().replace(/^[\s#*_\d.]+/, "");
    return heading.startsWith(wanted) && !/^[\p{L}\d]/u.test(heading.slice(wanted.length));
  });
  return phases.find(({ title }) => title.toLowerCase() === wanted) ?? (headed.length === 1 ? headed[0] : undefined);
}
