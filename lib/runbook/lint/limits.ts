import { unitNamed } from "#lib/domain/kernel/units.ts";
import type { Condition, Item } from "../reading.ts";
import { plainWords } from "../text/plain-words.ts";
import { conditionOf } from "../values/condition.ts";
import type { Said } from "./rule.ts";

/** A limit on a metric. `rank` grows with the gravity; a goal is what success looks like, the others are when to act. */
export type Limit = {
  key: string;
  above: boolean;
  value: number;
  unit: string;
  minutes: number;
  rank: number;
  same: string;
  goal: boolean;
  item: Item;
};

/** Every limit and goal a document gives its metrics, in its order. */
export function limitsOf(said: Said): Limit[] {
  let list = 0;
  let last: Item | null = null;
  const goals = [...said.criteria, ...said.metrics].flatMap((item) => {
    // Every stage may have its own goals; those of one list stand below each other.
    if (last === null || item.line - last.endLine > 2) list++;
    last = item;
    const condition = item.text.length < 200 ? conditionOf(item.text) : null;
    return condition ? limitOf(condition, item, 0, `list ${list} ${condition.window?.maxMinutes ?? ""}`, true) : [];
  });
  const thresholds = said.thresholds.flatMap((item) =>
    limitOf(item, item, rankOf(item.level), `${item.level} ${item.action} ${item.response?.maxMinutes ?? ""}`, false),
  );
  // Every stage of a rollout may have limits of its own.
  const staged = new Set(said.rollout.map(({ line }) => line));
  const triggers = said.rollback.triggers
    .filter(({ line }) => !staged.has(line))
    .flatMap((item) =>
      // A table of severities has its own order; its rows are compared with the alarms only.
      limitOf(item, item, 5, `${item.severity} ${item.action} ${item.logic} ${item.response?.maxMinutes ?? ""}`, false),
    );
  return [...goals, ...thresholds, ...triggers].sort((a, b) => a.item.line - b.item.line);
}

function limitOf(condition: Condition, item: Item, rank: number, same: string, goal: boolean): Limit[] {
  const { metric, comparator, value, unit, statistic, window } = condition;
  if (value === null || comparator === null || comparator === "=") return [];
  const words = plainWords(metric);
  if (words.length === 0 || words.length > 6) return [];
  const { base, size } = unitNamed(unit) ?? { base: unit.toLowerCase().replace(/\.$/, ""), size: 1 };
  const below = comparator.startsWith("<") || comparator === "≤";
  return [
    {
      key: `${words.join(" ")}|${base}|${statistic}`,
      // “Good below 1 %” and “alarm above 1 %” guard the same side.
      above: goal ? below : !below,
      ...{ value: value * size, unit: base, minutes: window?.maxMinutes ?? 0, rank, same: same.toLowerCase(), goal },
      item: { text: item.text, line: item.line, endLine: item.endLine },
    },
  ];
}

function rankOf(level: string): number {
  if (/crit|krit|crít|emerg|notfall|urgen|sev\w*\W?[01]|\bp[01]\b|block|severe/i.test(level)) return 4;
  if (/high|hoch|haut|élev|alt[ao]|major|sev\w*\W?2|\bp2\b/i.test(level)) return 3;
  if (/warn|avert|adverten|aviso|medium|mittel|moyen|medi|moder|sev\w*\W?3|\bp3\b/i.test(level)) return 2;
  return /info|low|minor|niedrig|gering|faible|baj|baix|notice/i.test(level) ? 1 : 2;
}
