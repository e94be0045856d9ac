import { type Block, itemsOf } from "../blocks/block.ts";
import { type Topic, topicOf } from "../blocks/topics.ts";
import type { Item, Stage } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { textLines } from "../text/text-lines.ts";
import { durationsIn } from "../values/durations.ts";
import { sharesIn, stageIn } from "../values/stage.ts";
import { stagesOfTable } from "./stage-tables.ts";

/** Where a percentage is a limit or a wish and no share of the users. */
const elsewhere: readonly (Topic | null)[] = [
  "criteria",
  "thresholds",
  "triggers",
  "metrics",
  "risks",
  "objectives",
  "gate",
  "listing",
  "sign-off",
];

/**
 * The stages of a rollout in the order of the document: headings, labels, items and boxes that say what share of the users
 * gets the change. A stage the document names again (“Complete 100 % rollout”) counts once; a share below the last one
 * begins another rollout.
 */
export function stagesOf(blocks: readonly Block[]): Stage[] {
  const found: Stage[] = [];
  const seen = new Set<number>();
  let highest = 0;
  /** `10% → 50% → 100%, wait 10 min between`: several stages in one line. */
  const addSeveral = (item: Item) => {
    const shares = sharesIn(item.text);
    const length = durationsIn(item.text).find(({ meaning }) => meaning === "soak" || meaning === "length");
    const soak = length ? { minMinutes: length.minMinutes, maxMinutes: length.maxMinutes } : null;
    if (shares.length < 2 || highest > 0) return false;
    for (const percent of shares) found.push({ ...item, percent, cohort: "", from: null, soak, criteria: [], actions: [] });
    highest = shares.at(-1) ?? 0;
    return true;
  };
  const add = (item: Item, actions: Item[]) => {
    if (seen.has(item.line)) return false;
    seen.add(item.line);
    // “100 %” below “10 % of traffic”, “50 % of traffic” is the last of them.
    const bare = highest > 0 && /^\d{1,3} ?%$/.test(item.text);
    const stage = stageIn(bare ? `${item.text} rollout` : item.text);
    if (!stage) return addSeveral(item);
    if (stage.percent === highest && highest > 0) return false;
    if (stage.percent < highest && found.some(({ percent }) => percent === stage.percent)) return false;
    highest = stage.percent;
    found.push({ ...item, ...stage, criteria: [], actions });
    return true;
  };
  for (const [index, place] of blocks.entries()) {
    const { block, label, headings, context, nested } = place;
    const [heading] = headings;
    // A heading is seen with the first block below it.
    if (heading && !elsewhere.includes(topicOf(heading.text)))
      add({ text: heading.text, line: heading.line, endLine: place.section.endLine }, []);
    const stage = found.at(-1);
    if (stage && stage.line === heading?.line) addDetails(stage, place);
    const rows =
      block.type === "table" && !nested && !elsewhere.includes(topicOf((label ?? heading)?.text ?? "")) ? stagesOfTable(place) : [];
    if (rows.length > 0) {
      // The table tells the whole rollout; what was mentioned before it is told again there.
      const shares = new Set(rows.map(({ percent }) => percent));
      found.splice(0, found.length, ...found.filter(({ percent }) => !shares.has(percent)), ...rows);
      highest = rows.at(-1)?.percent ?? highest;
    }
    if (nested || elsewhere.includes(topicOf((label ?? heading)?.text ?? ""))) continue;
    if (label && block.type === "list")
      add({ text: label.text.replace(/[:：]$/, ""), line: label.line, endLine: linesOf(block).endLine }, itemsOf(block, context));
    if (block.type !== "list" || place.fence) continue;
    for (const item of itemsOf(block, context)) {
      if (!add(item, [])) soak(found.at(-1), item, blocks[index] === place);
    }
  }
  return found;
}

/** What the bullets below a stage’s heading say of it: `Users: …`, `Duration: 24 hours`, `Exit criteria:` and their list. */
function addDetails(stage: Stage, { block, context, topic, nested }: Block): void {
  if (block.type === "paragraph") sayDetails(stage, textLines({ type: "root", children: [block] }));
  if (block.type !== "list") return;
  const items = itemsOf(block, context);
  if (topic === "criteria" && nested) stage.criteria.push(...items);
  if (nested) return;
  sayDetails(stage, items);
}

function sayDetails(stage: Stage, lines: readonly { text: string }[]): void {
  for (const { text } of lines) {
    const [, name = "", value = ""] = /^([\p{L} ]{2,30}?)\s*[:：]\s*(.+)$/u.exec(text) ?? [];
    const length = /^(?:duration|soak|bake|hold|wait|dauer|durée|duración)/i.test(name) ? durationsIn(value)[0] : undefined;
    if (length) stage.soak ??= { minMinutes: length.minMinutes, maxMinutes: length.maxMinutes };
    if (/^(?:cohort|users?|audience|target|who|kohorte|nutzer)$/i.test(name)) stage.cohort ||= value;
  }
}

/** “Canary metrics green (5 minutes)” right below “Canary (10 %)”: how long that stage is watched. */
function soak(stage: Stage | undefined, item: Item, near: boolean): void {
  if (!stage || stage.soak || !near || item.line > stage.endLine + 1) return;
  const [length] = durationsIn(item.text);
  if (length && /metrics?|green|healthy|stable|monitor|watch|soak|observe|bake|wait/i.test(item.text)) {
    stage.soak = { minMinutes: length.minMinutes, maxMinutes: length.maxMinutes };
  }
}
