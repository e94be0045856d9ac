import { type Block, itemsOf } from "../blocks/block.ts";
import { type Topic, topicOf } from "../blocks/topics.ts";
import type { Item, Lines, Stage } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { textLines } from "../text/text-lines.ts";
import { durationsIn } from "../values/durations.ts";
import { sharesIn, stageIn } from "../values/stage.ts";
import type { Recognizer } from "./recognizer.ts";
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

/** What may be a stage, or tell of one, in the order of the document. */
type Mention = Lines & { item: Item | null; place: Block | null; rows: Stage[]; soaks: boolean; goesOn: boolean };

export const stages: Recognizer<Mention, Stage> = {
  piece: "stage",
  means:
    "A share of the users who get the change: headings, labels, items, boxes and rows that say which. A stage that is named again counts once; a share below the last one begins another rollout; a figure below words about limits or goals is none.",
  example: "# Plan\n\n## Rollout\n\n1. 5% of users for 2 hours\n2. 100% of users\n",
  asks: [],
  read: mentionsAt,
  gather: (mentions) => {
    const rollout = new Rollout();
    for (const { item, place, rows, soaks, goesOn } of mentions) {
      if (place) rollout.tell(place);
      if (rows.length > 0) rollout.replace(rows);
      if (goesOn && !rollout.goesOnWith(item)) continue;
      if (item && !rollout.add(item) && soaks) soak(rollout.found.at(-1), item);
    }
    return rollout.found;
  },
};

/** In the order in which they are told: the heading and what it says, a table, the label, the items. */
function mentionsAt(place: Block): Mention[] {
  const { block, label, headings, context, nested } = place;
  const [heading] = headings;
  const mention = (item: Item | null, more: Partial<Mention> = {}): Mention => ({
    ...{ item, place: null, rows: [], soaks: false, goesOn: false },
    ...(item ? { line: item.line, endLine: item.endLine } : linesOf(block)),
    ...more,
  });
  const found: Mention[] = [];
  if (heading && !elsewhere.includes(topicOf(heading.text)))
    found.push(mention({ text: heading.text, line: heading.line, endLine: place.section.endLine }));
  if (heading && (block.type === "paragraph" || block.type === "list")) found.push(mention(null, { place }));
  if (nested || elsewhere.includes(topicOf((label ?? heading)?.text ?? ""))) return found;
  if (block.type === "table") {
    const rows = stagesOfTable(place);
    return rows.length > 0 ? [...found, mention(null, { rows })] : found;
  }
  // “In 4-6 hours, change the rule so 25 % of users get it”: told in a sentence, once a stage is known.
  if (block.type === "paragraph")
    return [
      ...found,
      ...textLines({ type: "root", children: [block] })
        .filter(({ text }) => text.length <= 160 && /\d ?%/.test(text))
        .map((line) => mention(line, { goesOn: true })),
    ];
  if (block.type !== "list") return found;
  if (label) found.push(mention({ text: label.text.replace(/[:：]$/, ""), line: label.line, endLine: linesOf(block).endLine }));
  return [...found, ...itemsOf(block, context).map((item) => mention(item, { soaks: true }))];
}

/** The stages as they are read one after the other. */
class Rollout {
  readonly found: Stage[] = [];
  readonly #seen = new Set<number>();
  #highest = 0;

  /** Whether a line names one share, larger than those before it. */
  goesOnWith(item: Item | null): boolean {
    const stage = item && this.#highest > 0 ? stageIn(item.text) : null;
    return stage !== null && stage.percent > this.#highest;
  }

  /** Takes a line as a stage, or as several; whether it is one. */
  add(item: Item): boolean {
    if (this.#seen.has(item.line)) return false;
    this.#seen.add(item.line);
    // “100 %” below “10 % of traffic”, “50 % of traffic” is the last of them.
    // So is “All (100 %)” below “Canary (5 %)”.
    const bare = this.#highest > 0 && /^(?:\p{L}[\p{L} -]{1,30} \()?\d{1,3} ?%\)?$/u.test(item.text);
    const stage = stageIn(bare ? `${item.text} rollout` : item.text);
    if (!stage) return this.#addSeveral(item);
    if (stage.percent === this.#highest && this.#highest > 0) return false;
    if (stage.percent < this.#highest && this.found.some(({ percent }) => percent === stage.percent)) return false;
    this.#highest = stage.percent;
    this.found.push({ ...item, ...stage, criteria: [], actions: [] });
    return true;
  }

  /** `10% → 50% → 100%, wait 10 min between`: several stages in one line. */
  #addSeveral(item: Item): boolean {
    const shares = sharesIn(item.text);
    const length = durationsIn(item.text).find(({ meaning }) => meaning === "soak" || meaning === "length");
    const soak = length ? { minMinutes: length.minMinutes, maxMinutes: length.maxMinutes } : null;
    if (shares.length < 2 || this.#highest > 0) return false;
    for (const percent of shares) this.found.push({ ...item, percent, cohort: "", from: null, soak, criteria: [], actions: [] });
    this.#highest = shares.at(-1) ?? 0;
    return true;
  }

  /** What stands below the heading of the last stage tells of it. */
  tell(place: Block): void {
    const stage = this.found.at(-1);
    if (stage && stage.line === place.headings[0]?.line) addDetails(stage, place);
    // `1. 5% of users` over `- Duration: 3 hours`
    const { line, endLine } = linesOf(place.block);
    const inside = place.nested ? this.found.findLast((each) => each.line < line && endLine <= each.endLine) : undefined;
    if (inside && place.block.type === "list" && inside.line !== place.headings[0]?.line)
      sayDetails(inside, itemsOf(place.block, place.context));
  }

  /** A table tells the whole rollout; what was mentioned before it is told again there. */
  replace(rows: readonly Stage[]): void {
    const shares = new Set(rows.map(({ percent }) => percent));
    this.found.splice(0, this.found.length, ...this.found.filter(({ percent }) => !shares.has(percent)), ...rows);
    this.#highest = rows.at(-1)?.percent ?? this.#highest;
  }
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

const lasts =
  /^(?:(?:min(?:imum|\.)?|planned|mindest) ?)?(?:duration|soak|bake|hold|wait|observation|dauer|haltezeit|durée|duración|duração)/iu;

function sayDetails(stage: Stage, lines: readonly { text: string }[]): void {
  for (const { text } of lines) {
    const [, name = "", value = ""] = /^([\p{L} ]{2,30}?)\s*[:：]\s*(.+)$/u.exec(text) ?? [];
    const length = lasts.test(name) ? durationsIn(value)[0] : undefined;
    if (length) stage.soak ??= { minMinutes: length.minMinutes, maxMinutes: length.maxMinutes };
    if (/^(?:cohort|users?|audience|target|who|kohorte|nutzer)$/i.test(name)) stage.cohort ||= value;
  }
}

/** “Canary metrics green (5 minutes)” right below “Canary (10 %)”: how long that stage is watched. */
function soak(stage: Stage | undefined, item: Item): void {
  if (!stage || stage.soak || item.line > stage.endLine + 1) return;
  const [length] = durationsIn(item.text);
  if (length && /metrics?|green|healthy|stable|monitor|watch|soak|observe|bake|wait/i.test(item.text)) {
    stage.soak = { minMinutes: length.minMinutes, maxMinutes: length.maxMinutes };
  }
}
