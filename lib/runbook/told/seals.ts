import type { Html, RootContent } from "mdast";
import type { DraftNote, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { isSealClose, isSealOpen, unsealed } from "./mark.ts";

/** Blocks in which what stands between the marks of a note is one block that nobody looks into. */
export function withSeals<Block extends RootContent>(blocks: readonly (Block | Html)[]): (Block | Html)[] {
  const kept: (Block | Html)[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    const end = block.type === "html" && isSealOpen(block.value) ? blocks.findIndex((each, index) => index > at && closes(each)) : -1;
    const last = blocks[end];
    if (last?.position && block.position) {
      kept.push({ type: "html", value: "", position: { start: block.position.start, end: last.position.end } });
      at = end;
      continue;
    }
    // The notes of steps stand in their items.
    if (block.type === "list") for (const item of block.children) item.children = withSeals(item.children);
    kept.push(block);
  }
  return kept;
}

const closes = (block: RootContent): boolean => block.type === "html" && isSealClose(block.value);

/** A draft whose notes are without the marks they were written with. */
export function unsealedDraft(draft: PlanDraft): PlanDraft {
  const plain = (notes: readonly DraftNote[]) =>
    notes
      .map((note) => ({
        ...note,
        text: unsealed(note.text)
          .replace(/^(?:\s*\n)+/, "")
          .trimEnd(),
      }))
      .filter(({ text }) => text !== "");
  const steps = (all: readonly DraftStep[]): DraftStep[] =>
    all.map((step) => ({ ...step, notes: plain(step.notes), children: steps(step.children) }));
  const phases = draft.phases.map((phase) => ({ ...phase, notes: plain(phase.notes), steps: steps(phase.steps) }));
  return { ...draft, notes: plain(draft.notes), phases };
}
