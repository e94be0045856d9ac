import type { DraftCare } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Criterion, Reading } from "../reading.ts";
import { type After, afterIn, afterSaid } from "../values/after.ts";
import { findComparison } from "../values/comparator.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun } from "./drafted.ts";
import { stepsUnder, type TreePhase, type TreeStep } from "./tree.ts";

const day = 24 * 60;
/** Kinds of phases whose criteria are asked while the work goes on. */
const working: readonly TreePhase["kind"][] = ["prepare", "deploy", "rollout", "rollback", "watch"];

/** What of a document is asked or done once the deployment is over, and which boxes and items are therefore no steps. */
type CarePieces = { care: DraftCare[]; isCare: (step: TreeStep) => boolean };

/** What is asked or done once the deployment is over. */
export const draftedCare: DraftedNoun = (told) => {
  const { care, isCare } = carePieces(told);
  return { takes: isCare, part: () => ({ care }) };
};

/**
 * The after-care of a document: criteria below a time after the deployment (“24-Hour Success Criteria”) or that name one themselves
 * (“within 2 weeks”), and what is to be done in the days and weeks of a section about afterwards.
 */
function carePieces({ criteria, phases }: Pick<Reading, "criteria"> & { phases: readonly TreePhase[] }): CarePieces {
  const boxes = new Map(phases.flatMap((phase) => [...stepsUnder(phase)]).map((step) => [step.line, step]));
  const asked = criteria.flatMap((criterion): DraftCare[] => {
    const box = boxes.get(criterion.line);
    // What has work of its own below it is a step.
    if (box && (box.children.length > 0 || box.commands.length > 0)) return [];
    const after = afterIn(criterion.group) ?? (atWork(criterion, phases) ? null : afterSaid(criterion.text));
    return after === null
      ? []
      : [{ ...checkOf({ ...criterion, text: box?.title ?? criterion.text }), ...afterOf(after), owner: box?.owner ?? null }];
  });
  const done = phases.filter(({ kind }) => kind === "after-care").flatMap(({ phases: inner }) => inner.flatMap(followUps));
  const care = [...asked, ...done].sort((a, b) => a.line - b.line).slice(0, 500);
  const lines = new Set(care.map(({ line }) => line));
  return { care, isCare: (step) => step.as !== "watch" && lines.has(step.line) };
}

/** What is to be done in a stretch of days or weeks after the deployment, by its end. */
function followUps({ start, duration, steps, owner }: TreePhase): DraftCare[] {
  if (start?.kind !== "offset" || start.minutes < 0 || !duration || duration.maxMinutes < day) return [];
  const isCounted = duration.counts !== undefined && (start.minutes === 0 || start.counts !== undefined);
  const after = afterOf({ minutes: start.minutes + duration.maxMinutes, counts: isCounted ? "workdays" : null });
  return steps
    .filter((step) => step.as === "step" && step.children.length === 0 && step.commands.length === 0)
    .map((step) => {
      const { title, line, endLine } = step;
      return { kind: "action", title, target: null, ...after, owner: step.owner ?? owner, line, endLine };
    });
}

const afterOf = ({ minutes, counts }: After): Pick<DraftCare, "afterMinutes" | "afterCounts"> => ({
  afterMinutes: minutes,
  ...(counts && { afterCounts: counts }),
});

/** Whether a criterion stands in a phase of the work: what it says of a time is about that work. */
const atWork = ({ line }: Criterion, phases: readonly TreePhase[]) =>
  phases.some((phase) => working.includes(phase.kind) && phase.line <= line && line <= phase.endLine);

/** `> 80% user adoption` → “User adoption”, `> 80%`; without a comparison the words as they are. */
function checkOf({ text, line, endLine }: Criterion): Omit<DraftCare, "afterMinutes" | "afterCounts" | "owner"> {
  const plain = tidy(text.replace(/^\[[ x]\]\s*/i, ""));
  const said = { kind: "check", line, endLine } as const;
  const found = findComparison(plain);
  if (!found) return { ...said, title: cutText(plain, 500), target: null };
  const [name, rest] = [
    found.before
      .trim()
      .replace(/[:–-]$/, "")
      .trim(),
    found.after.trim(),
  ];
  const limit = plain.slice(found.before.length, plain.length - found.after.length).trim();
  const [title, target] = name ? [name, [limit, rest].filter(Boolean).join(" ")] : [rest, limit];
  if (!/\p{L}{3}/u.test(title)) return { ...said, title: cutText(plain, 500), target: null };
  return {
    ...said,
    title: cutText(name ? title : title.charAt(0).toLocaleUpperCase() + title.slice(1), 500),
    target: cutText(target, 500),
  };
}
