import { set } from "../../kernel/change.ts";
import { find } from "../../kernel/room.ts";
import { metricName } from "../../metrics/name.ts";
import { type Metric, metrics } from "../../metrics/rows.ts";
import type { PlanRoom } from "../../room.ts";
import { numberWords, type WordedCriterion } from "../../stages/criterion-words.ts";
import { type Stage, type StageCriterion, stages } from "../../stages/rows.ts";
import { stagesOf, wasEntered } from "../../stages/status.ts";
import { watches } from "../../watches/rows.ts";
import type { DraftStage } from "../draft.ts";
import { metricIdNamed } from "../metric-id-named.ts";
import { sourceOf } from "../origin.ts";
import { type Placing, titledNoun } from "../titled-noun.ts";

type Waits = Pick<DraftStage, "afterMinutes" | "afterFrom">;
const waitText = ({ afterMinutes, afterFrom }: Waits) =>
  afterMinutes === null
    ? null
    : `${afterMinutes} min${afterFrom ? ` from ${afterFrom === "start" ? "the start" : "the stage before"}` : ""}`;

const criteriaText = (criteria: readonly WordedCriterion[]) =>
  criteria
    .map((each) => {
      const from = each.watch || numberWords(each);
      return `${each.when === "entry" ? "to enter" : "to leave"}: ${each.text}${from ? ` (${from})` : ""}`;
    })
    .join("\n");

const worded = (room: PlanRoom, { watchId, metricId, ...each }: StageCriterion): WordedCriterion => ({
  ...each,
  ...{ watch: find(room, watches, watchId)?.title ?? null, metric: nameOf(find(room, metrics, metricId)) },
});

const nameOf = (metric: Metric | undefined) => metric && metricName(metric);

/** Criteria of a document as the plan holds them: a check to repeat and a metric are found by their names. */
const criteriaOf = (criteria: DraftStage["criteria"], placing: Placing): StageCriterion[] =>
  criteria.map(({ text, when, watch, metric, goal }) => {
    const metricId = metric ? metricIdNamed(metric, placing) : null;
    return {
      text,
      when,
      watchId: watch ? placing.titled(watches.name, watch) : null,
      ...(metricId ? { metricId } : {}),
      ...(goal ? { goal } : {}),
    };
  });

/** The stages of a rollout. Where it stands is the plan's own. */
export const stagesNoun = titledNoun<Stage, DraftStage>({
  of: "stage",
  called: "Rollout stage",
  // The same share twice is one stage, whatever it is called.
  knownBy: ({ percent }) => `${percent}`,
  rows: stagesOf,
  set: (id, row) => set(stages, id, row),
  found: (draft) => draft.stages ?? [],
  fields: {
    title: { called: "Called", here: ({ title }) => title, said: ({ title }) => title, take: ({ title }) => ({ title }) },
    cohort: { called: "Who gets it", here: ({ cohort }) => cohort, said: ({ cohort }) => cohort, take: ({ cohort }) => ({ cohort }) },
    wait: {
      called: "Not before",
      here: waitText,
      said: waitText,
      take: ({ afterMinutes, afterFrom }) => ({ afterMinutes, afterFrom }),
    },
    soak: {
      called: "Soak",
      here: ({ soakMinutes }) => (soakMinutes === null ? null : `${soakMinutes} min`),
      said: ({ soakMinutes }) => (soakMinutes === null ? null : `${soakMinutes} min`),
      take: ({ soakMinutes }) => ({ soakMinutes }),
    },
    actions: {
      called: "What is done",
      here: ({ actions }) => actions.join("\n"),
      said: ({ actions }) => actions.join("\n"),
      take: ({ actions }) => ({ actions }),
    },
    criteria: {
      called: "What must hold",
      here: ({ criteria }, room) => criteriaText(criteria.map((each) => worded(room, each))),
      said: ({ criteria }) => criteriaText(criteria),
      take: ({ criteria }, placing) => ({ criteria: criteriaOf(criteria, placing) }),
    },
    itself: {
      called: "Promotes itself",
      here: ({ promotesItself }) => (promotesItself ? "yes" : null),
      said: ({ promotesItself }) => (promotesItself ? "yes" : null),
      take: ({ promotesItself }) => ({ promotesItself }),
    },
  },
  make(stage, at, placing) {
    const { title, percent, cohort, actions, afterMinutes, afterFrom, soakMinutes, criteria, promotesItself } = stage;
    const said = { title, percent, cohort, actions, afterMinutes, afterFrom, soakMinutes, promotesItself };
    const row = { ...at, planId: placing.origin.planId, originId: at.id, ...said, criteria: criteriaOf(criteria, placing) };
    return stages.make({ ...row, source: sourceOf(stage, placing.origin) });
  },
  holds: (room, { id }) => (wasEntered(room, id) ? "It stays: the stage was entered as it is." : null),
  stays: (room, { id }) => (wasEntered(room, id) ? "It stays: the stage was entered." : null),
});
