import { numberedAs, stepsByName } from "./step-names.ts";
import type { TreePhase, TreeStep } from "./tree.ts";

/** More than this are a phase. */
const most = 20;

/** What stands before the names of the steps that one comes after. */
const words =
  "(?:comes? after|depends? on|requires?|waits? for|blocked by|predecessors?|after|nach|hängt ab von|setzt voraus|na|après|dépend de|después de|depende de|depois de)";
const label = new RegExp(`^${words}\\s*[:：]\\s*(.{1,1500})$`, "iu");
const inside = new RegExp(`\\(${words}\\s*[:：]?\\s+([^()]{1,400})\\)`, "giu");
/** “after step 3”, “depends on steps 2 and 4”: said of numbers, wherever in the words. */
const numbered = new RegExp(
  `(?<!\\p{L})${words} (?:steps?|schritte?n?|stap(?:pen)?|étapes?|pasos?|passos?|etapas?)\\s+(\\d{1,3}(?:\\.\\d{1,3})*(?:\\s*(?:,|and|und|en|et|y|e|&)\\s*\\d{1,3}(?:\\.\\d{1,3})*)*)`,
  "giu",
);

/** What a text says that its step comes after: numbers of steps, and words that may be their titles. */
export function afterSaid(text: string): { numbers: string[]; titles: string[] } {
  const plain = text.slice(0, 4000).replace(/[*_]/g, "").trim();
  const numbers = [...plain.matchAll(numbered)].flatMap(([, list = ""]) => list.match(/\d{1,3}(?:\.\d{1,3})*/g) ?? []);
  const named = [label.exec(plain)?.[1] ?? "", ...[...plain.matchAll(inside)].map(([, list = ""]) => list)].filter(Boolean);
  const titles = named.flatMap((list) => {
    const quoted = [...list.matchAll(/[“"„«]([^”"“»]{1,500})[”"“»]/gu)].map(([, title = ""]) => title);
    return quoted.length > 0 ? quoted : [list, ...list.split(/\s*[;,]\s*/)];
  });
  return { numbers, titles: titles.map((title) => title.trim()).filter(Boolean) };
}

/**
 * Finds the steps that each step says it comes after, by their numbers and titles: “(after step 3)”, “Depends on: Copy the database”. Words that are no
 * step stay words. What would go in a circle is left out, and told. Changes the tree.
 */
export function readAfter(phases: readonly TreePhase[], lines: readonly string[]): void {
  const names = stepsByName(phases, lines);
  const above = new Map<number, TreeStep>();
  const before = new Map<number, readonly number[]>();
  for (const { step, phase, parent } of names.all) {
    if (parent) above.set(step.line, parent);
    const said = [
      step.words,
      ...step.notes.flatMap(({ text }) => text.split("\n").map((line) => line.replace(/^[\s>]*[-*+]?\s+|^[\s>]+/, ""))),
    ]
      .map(afterSaid)
      .filter(({ numbers, titles }) => numbers.length + titles.length > 0);
    const found = said.flatMap(({ numbers, titles }) => [
      ...numbers.flatMap((number) => names.numbered(number, phase, step) ?? []),
      ...titles.flatMap(
        (title) => names.titled(title, step) ?? numberedAs(title).flatMap((number) => names.numbered(number, phase, step) ?? []),
      ),
    ]);
    const wanted = [...new Set(found)].filter((line) => line !== step.line).slice(0, most);
    if (wanted.length === 0) continue;
    const circles = wanted.filter((line) => leadsTo(line, step.line, { names, before, above }));
    const kept = wanted.filter((line) => !circles.includes(line));
    if (kept.length > 0) {
      step.after = kept;
      before.set(step.line, kept);
    }
    if (circles.length > 0) step.circles = circles;
  }
}

type Ways = { names: ReturnType<typeof stepsByName>; before: ReadonlyMap<number, readonly number[]>; above: ReadonlyMap<number, TreeStep> };

/** Whether the step at one line waits for that at another already, itself or by what it stands under or over. */
function leadsTo(from: number, to: number, { names, before, above }: Ways): boolean {
  const seen = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    const parent = above.get(at);
    open.push(...(before.get(at) ?? []), ...(names.at(at)?.children.map(({ line }) => line) ?? []));
    if (parent) open.push(...(before.get(parent.line) ?? []));
  }
  return [...parentsOf(to, above)].some((line) => line === from);
}

function* parentsOf(line: number, above: ReadonlyMap<number, TreeStep>): Generator<number> {
  for (let parent = above.get(line); parent; parent = above.get(parent.line)) yield parent.line;
}
