import type { RowKind } from "#components/import/shown/row-kind.ts";
import { minutesText, planTimeText } from "#lib/domain/schedule/format-time.ts";
import type { Branch, Duration, Gate, Lines, Message, Reading } from "#lib/runbook/reading.ts";
import type { Sure, TakenKind } from "#lib/runbook/sure/surety.ts";

export type FoundName =
  | "gates"
  | "sign-offs"
  | "roles"
  | "thresholds"
  | "triggers"
  | "stages"
  | "messages"
  | "communications"
  | "audiences"
  | "watches"
  | "trees"
  | "risks"
  | "checks"
  | "deliverables"
  | "criteria"
  | "figures"
  | "links"
  | "facts";

/** Something the document says beside its phases and steps. */
export type FoundItem = {
  key: string;
  depth: number;
  title: string;
  facts: string;
  /** The words of a message, cut where they are long; empty for anything else. */
  body: string;
  /** The blanks still to be filled in, as they stand in the words. */
  placeholders: string[];
  /** What it was taken as, where a person may say otherwise. */
  kind: RowKind | null;
  /** It is a piece of the plan; otherwise its words are kept as a note. Null for what only tells more of the item above. */
  works: boolean | null;
  /** How sure the reader is of it, and why. */
  sure: Sure;
  why: string;
  line: number;
  endLine: number;
};

/** `count`: how many there are, `works`: how many of them work in the room; the items hold their parts too, such as the questions of a gate. */
export type FoundGroup = { name: FoundName; count: number; works: number; items: FoundItem[] };

const bodyLimit = 600;

/**
 * What a reading holds beside the plan's rows, sorted and cut to what is shown. Groups with nothing in them are left out. `works`
 * tells whether the plan has a piece at a line.
 */
export function foundIn(reading: Reading, works: (line: number, endLine: number) => boolean): FoundGroup[] {
  const trace = new Map(reading.trace.toReversed().map((each) => [`${each.as} ${each.line}`, each]));
  const groups: [FoundName, number, Part[]][] = [
    ["gates", reading.gates.length, reading.gates.flatMap(gateParts)],
    one("sign-offs", reading.signOffs, (each) => ({ title: each.role, facts: each.name || "no name yet", kind: "sign-off" })),
    one("roles", reading.roles, ({ title, name, team, responsibility }) => ({ title, facts: said(name, team, responsibility) })),
    one("thresholds", reading.thresholds, (each) => ({ title: each.text, facts: said(each.level, within(each.response)) })),
    one("triggers", reading.rollback.triggers, (each) => ({ title: each.text, facts: said(each.severity, within(each.response)) })),
    one("stages", reading.rollout, (each) => ({
      title: each.text,
      facts: said(`${each.percent} %`, each.cohort, each.soak && `soak ${spoken(each.soak)}`),
    })),
    one("messages", reading.messages, messagePart),
    one("communications", reading.communications, ({ title, when, audience, channel, purpose, owner }) => ({
      title: title || purpose || when,
      facts: said(when, audience, channel, owner && `sent by ${owner}`, title ? purpose : ""),
    })),
    one("audiences", reading.audiences, ({ name, group, interest }) => ({ title: name, facts: said(group, interest) })),
    one("watches", reading.watches, (each) => ({ title: each.text, facts: said(each.cadence), kind: "watch" })),
    [
      "trees",
      reading.decisionTrees.length,
      reading.decisionTrees.flatMap((tree) => [{ title: tree.title, ...at(tree) }, ...branchParts(tree.branches, 1)]),
    ],
    one("risks", reading.risks, ({ title, text, level, mitigation }) => ({ title: title || text, facts: said(level, mitigation) })),
    one("checks", reading.checks, ({ title, expected, validate }) => ({ title, facts: said(expected.replaceAll("\n", " · "), validate) })),
    one("deliverables", reading.deliverables, ({ title, owner, at, link }) => ({
      title,
      facts: said(owner, at && `due ${planTimeText(at)}`, link),
      kind: "deliverable",
    })),
    one("criteria", reading.criteria, (each) => ({ title: each.text, facts: said(each.group), kind: "criterion" })),
    one("figures", reading.metrics, (each) => ({ title: each.text, facts: said(each.group) })),
    one("links", reading.links, ({ title, url }) => ({ title, facts: url })),
    one("facts", reading.facts, ({ name, value }) => ({ title: name, facts: value })),
  ];
  return groups.flatMap(([name, count, parts]) => {
    if (count === 0) return [];
    const items = parts.map((part, n): FoundItem => {
      const { sure = "sure", why = "" } = trace.get(`${tracedAs[name]} ${part.line}`) ?? {};
      return { ...item(part, name, n), works: part.depth ? null : works(part.line, part.endLine), sure, why };
    });
    return [{ name, count, works: items.filter((each) => each.works).length, items }];
  });
}

/** What a line of a group is called where it is told how sure the reader is. */
const tracedAs: Record<FoundName, TakenKind> = {
  ...{ gates: "gate", "sign-offs": "sign-off", roles: "role", thresholds: "threshold", triggers: "trigger", stages: "stage" },
  ...{ messages: "message", communications: "communication", audiences: "audience", watches: "watch", trees: "tree" },
  ...{
    risks: "risk",
    criteria: "criterion",
    checks: "check",
    deliverables: "deliverable",
    figures: "figure",
    links: "link",
    facts: "fact",
  },
};

type Part = Lines & { title: string; depth?: number; facts?: string; body?: string; placeholders?: string[]; kind?: RowKind };

function one<Each extends Lines>(
  name: FoundName,
  all: readonly Each[],
  part: (each: Each) => Omit<Part, keyof Lines>,
): [FoundName, number, Part[]] {
  return [name, all.length, all.map((each) => ({ ...part(each), ...at(each) }))];
}

function item({ line, endLine, title, depth = 0, facts = "", body = "", placeholders = [], kind }: Part, name: FoundName, n: number) {
  return { key: `${name}.${n}`, depth, title, facts, body, placeholders, kind: kind ?? null, line, endLine };
}

function gateParts(gate: Gate): Part[] {
  const { title, deciders, questions, outcomes } = gate;
  return [
    { title, facts: said(deciders.length > 0 && `decided by ${deciders.join(", ")}`), ...at(gate) },
    ...questions.map((each): Part => ({ title: each.text, depth: 1, kind: "question", ...at(each) })),
    ...outcomes.map((each): Part => ({ title: each.text, depth: 1, facts: "outcome", ...at(each) })),
  ];
}

function messagePart({ title, subject, body, placeholders, literals, audience, channel, when, owner }: Message): Omit<Part, keyof Lines> {
  const blanks = placeholders.length === 0 ? "" : `${placeholders.length} blank${placeholders.length === 1 ? "" : "s"} to fill in`;
  const results = literals.length === 0 ? "" : `${literals.length} result${literals.length === 1 ? "" : "s"} to bind or confirm`;
  return {
    title: subject ?? title,
    facts: said(subject && title, when, audience, channel, owner && `sent by ${owner}`, blanks, results),
    body: body.length > bodyLimit ? `${body.slice(0, bodyLimit).trimEnd()} …` : body,
    placeholders: [...new Set(placeholders.map(({ text }) => text))],
  };
}

function branchParts(branches: readonly Branch[], depth: number): Part[] {
  return branches.flatMap(({ text, line, branches: below }) => [
    { title: text, depth, line, endLine: line },
    ...branchParts(below, depth + 1),
  ]);
}

const at = ({ line, endLine }: Lines): Lines => ({ line, endLine });
const said = (...words: (string | false | null | undefined)[]) => words.filter(Boolean).join(" · ");
const within = (response: Duration | null) => response && `within ${spoken(response)}`;

function spoken({ minMinutes, maxMinutes }: Duration): string {
  return minMinutes === maxMinutes ? minutesText(maxMinutes) : `${minutesText(minMinutes)}–${minutesText(maxMinutes)}`;
}
