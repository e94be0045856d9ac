import type { DraftStage } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Stage } from "../reading.ts";
import { conditionOf } from "../values/condition.ts";
import { tidy } from "../values/tidy.ts";
import { type MetricNamed, metricsNamed } from "./draft-metrics.ts";
import type { DraftedNoun } from "./drafted.ts";
import { measuredIn } from "./measured.ts";

/** The stages of the rollout a document describes. Boxes that name one stay steps: they are ticked, and the stage is entered. */
export const draftedStages: DraftedNoun = (told) => ({
  part: () => (told.rollout.length > 0 ? { stages: draftStages(told.rollout, metricsNamed(told)) } : {}),
});

/** `Increase to 50 % after 48 hours`: a wait before the stage, and no soak in it. */
const waits = /(?<!\p{L})(?:after|nach|après|después de|tras|após|depois de) (?:approx\.? |about |another |~)?\d/iu;
const previous = /(?<!\p{L})(?:another|further|more|later|previous stage|stage before|weitere\p{L}{0,2}|autres|otras|outras)(?!\p{L})/iu;
const sinceStart = /(?<!\p{L})(?:from|since|after) (?:the )?(?:start|launch|begin\p{L}*|release|deployment)|T ?\+/iu;
const entry = /^(?:entry|enter|before|prerequisite|eintritt)\b/i;
const longest = 5_256_000;

/** Each share once, the smallest first: the same share twice is one stage. A rollout in one stroke is none. */
function draftStages(rollout: readonly Stage[], metricOf: MetricNamed): DraftStage[] {
  const shares = new Map(rollout.toReversed().map((stage) => [stage.percent, stage]));
  const sorted = [...shares.values()].sort((a, b) => a.percent - b.percent).slice(0, 100);
  const titles = Map.groupBy(sorted, titleOf);
  return sorted.map((stage) => {
    const { percent, cohort, actions, criteria, line, endLine } = stage;
    const title = titleOf(stage);
    return {
      title: titles.get(title)?.length === 1 ? title : `${percent} %`,
      ...{ percent, cohort: cutText(tidy(cohort), 500).trim(), ...timesOf(stage), promotesItself: false, line, endLine },
      actions: words(actions).slice(0, 50),
      criteria: [...new Set(words(criteria))]
        .slice(0, 50)
        .map((text) => ({ text, when: entry.test(text) ? "entry" : "exit", watch: null, ...numberOf(text, metricOf) })),
    };
  });
}

/** “Error rate under 1 %” is answered by the metric of that name, or by the number somebody reads. What must hold for a while is for people to see. */
function numberOf(text: string, metricOf: MetricNamed): Pick<DraftStage["criteria"][number], "metric" | "goal"> {
  const condition = text.length < 200 ? conditionOf(text) : null;
  const measured = condition && measuredIn({ ...condition, text });
  if (!measured || measured.relative || measured.comparator === "±" || measured.kind !== "sustained" || measured.seconds > 0) return {};
  const { comparator, limit } = measured;
  const meant = metricOf(measured);
  if (meant === null) return {};
  return meant ? { metric: meant.title, goal: { comparator, limit: meant.limit } } : { goal: { comparator, limit } };
}

function timesOf({ text, from, soak }: Stage): Pick<DraftStage, "afterMinutes" | "afterFrom" | "soakMinutes"> {
  const length = minutesOf(soak?.maxMinutes);
  if (length !== null && waits.test(text))
    return {
      afterMinutes: length,
      afterFrom: previous.test(text) ? "previous" : sinceStart.test(text) ? "start" : null,
      soakMinutes: null,
    };
  // What says both, hours 6 to 12, is left when its own time is over.
  const start = length === null ? minutesOf(from?.maxMinutes) : null;
  return { afterMinutes: start, afterFrom: start === null ? null : "start", soakMinutes: length };
}

function minutesOf(minutes: number | undefined): number | null {
  const whole = Math.round(minutes ?? 0);
  return whole > 0 && whole <= longest ? whole : null;
}

const titleOf = ({ text, percent }: Stage) => cutText(tidy(text), 500).trim() || `${percent} %`;
const words = (items: readonly { text: string }[]) =>
  items.map(({ text }) => cutText(tidy(text), 500).trim()).filter((text) => text !== "");
