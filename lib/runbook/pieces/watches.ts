import { hasBox } from "../checkbox.ts";
import { itemsOf, type Place } from "../place.ts";
import type { Item, Watch } from "../reading.ts";
import { textLines } from "../text-lines.ts";
import type { TreeStep } from "../tree.ts";
import { cadenceIn } from "../values/cadence.ts";

/**
 * What is to be looked at again and again: boxes and bullets below “Every 5 minutes”, items that name their own rhythm, and
 * headings that do so in parentheses (“Information alerts (daily review)”). A rhythm right above a message is the message’s.
 */
export function watchesOf(places: readonly Place[], boxes: readonly TreeStep[]): Watch[] {
  const watches = new Map<number, Watch>();
  const add = (item: Item, said: { cadence: string; everyMinutes: number | null }, source: Watch["source"]) => {
    if (!watches.has(item.line)) watches.set(item.line, { ...item, cadence: said.cadence, everyMinutes: said.everyMinutes, source });
  };
  const boxed = new Map(boxes.filter(({ as }) => as === "watch").map((step) => [step.line, step]));
  for (const place of places) {
    const { block, label, headings, context, nested } = place;
    const [heading] = headings;
    const above = cadenceIn((label ?? heading)?.text ?? "");
    if (heading) {
      const said = /\(([^()]*)\)\s*:?$/.exec(heading.text)?.[1];
      const rhythm = said === undefined ? null : cadenceIn(said);
      if (rhythm) add({ text: heading.text, line: heading.line, endLine: heading.line }, rhythm, "heading");
    }
    if (block.type === "list") {
      const isBoxed = hasBox(block);
      const leads = above !== null && !/\([^()]*\)\s*:?$/.test((label ?? heading)?.text ?? "");
      for (const item of itemsOf(block, context)) {
        const said = cadenceIn(item.text) ?? (leads && !nested ? above : null);
        if (!said) continue;
        if (!isBoxed) add(item, said, "bullet");
        else if (boxed.has(item.line)) add(item, said, "box");
      }
    } else if (block.type === "paragraph") {
      addLines(place, add);
    }
  }
  // A person may call anything a check to repeat, and boxes stand in tables and paragraphs too.
  for (const step of boxed.values()) {
    add({ text: step.words, line: step.line, endLine: step.endLine }, cadenceIn(step.words) ?? { cadence: "", everyMinutes: null }, "box");
  }
  return [...watches.values()].sort((a, b) => a.line - b.line);
}

/** `Update frequency: Every 15 minutes`. A line that is nothing but the rhythm heads what follows. */
function addLines(
  { block }: Place,
  add: (item: Item, said: { cadence: string; everyMinutes: number | null }, source: "line") => void,
): void {
  for (const { text, line, endLine } of textLines({ type: "root", children: [block] })) {
    const [, value] = /^[^:：]{2,40}[:：]\s*(.+)$/u.exec(text) ?? [];
    const said = value === undefined ? null : cadenceIn(value);
    if (said) add({ text, line, endLine }, said, "line");
  }
}
