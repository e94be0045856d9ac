import type { DraftStage } from "#lib/domain/document/draft.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import { metrics } from "#lib/domain/metrics/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { numberIn, numberWords } from "#lib/domain/stages/criterion-words.ts";
import { type StageCriterion, stages } from "#lib/domain/stages/rows.ts";
import { watches } from "#lib/domain/watches/rows.ts";
import { minutesIn, minutesText } from "../minutes.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

const from = { start: "the start", previous: "the stage before" } as const;
const kinds = [
  { label: "To enter", when: "entry", by: "people" },
  { label: "To leave", when: "exit", by: "people" },
  { label: "Checks to enter", when: "entry", by: "watch" },
  { label: "Checks to leave", when: "exit", by: "watch" },
  { label: "Numbers to enter", when: "entry", by: "number" },
  { label: "Numbers to leave", when: "exit", by: "number" },
] as const;

const readBy = ({ watchId, metricId, goal }: StageCriterion) => (watchId !== null ? "watch" : metricId || goal ? "number" : "people");

/** A criterion as its label has it: its check, its words and their number in brackets, or its words. */
function told(room: PlanRoom, { text, watchId, metricId, goal }: StageCriterion): string {
  if (watchId !== null) return find(room, watches, watchId)?.title ?? text;
  const metric = find(room, metrics, metricId);
  const number = numberWords({ metric: metric && metricName(metric), goal });
  return number ? `${text} (${number})` : text;
}

/** Words and their number: of several brackets the first in which a number stands. */
function numbered(text: string, known: ReadonlySet<string>): Pick<DraftStage["criteria"][number], "text" | "metric" | "goal"> {
  for (let at = text.indexOf(" ("); at > 0 && text.endsWith(")"); at = text.indexOf(" (", at + 1)) {
    const number = numberIn(text.slice(at + 2, -1), known);
    if (number) return { text: text.slice(0, at), ...number };
  }
  return { text };
}

export const stagesMarkdown: NounMarkdown = {
  heading: "Rollout stages",
  column: "Stage",
  labels: ["Share", "Cohort", "Not before", "Counted from", "Soak", "Promotes itself", ...kinds.map(({ label }) => label), "Actions"],
  written(room, id) {
    const stage = find(room, stages, id);
    if (!stage) return { title: "", fields: {}, list: [] };
    const said = kinds.map(({ label, when, by }) => {
      const own = stage.criteria.filter((each) => each.when === when && readBy(each) === by);
      return [label, own.map((each) => told(room, each)).join("\n")];
    });
    const fields = {
      Share: `${stage.percent} %`,
      Cohort: stage.cohort,
      "Not before": minutesText(stage.afterMinutes),
      "Counted from": stage.afterFrom ? from[stage.afterFrom] : "",
      Soak: minutesText(stage.soakMinutes),
      "Promotes itself": stage.promotesItself ? "yes" : "",
      ...Object.fromEntries(said),
      Actions: stage.actions.join("\n"),
    };
    return { title: stage.title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const known = new Set((draft.metrics ?? []).map(metricName));
    const fresh = pieces.slice(0, 100).flatMap((piece) => stageOf(piece, known) ?? []);
    const keyOf = ({ percent }: { percent: number }) => `${percent}`;
    const read = fresh.map(({ title, percent, cohort, afterMinutes, soakMinutes, criteria, actions, line, endLine }) => {
      const [items, done] = [criteria, actions.map((text) => ({ text }))].map((each) => each.map(({ text }) => ({ text, line, endLine })));
      const length = (minutes: number | null) => (minutes === null ? null : { minMinutes: minutes, maxMinutes: minutes });
      const times = { from: length(afterMinutes), soak: length(soakMinutes) };
      return { text: title, percent, cohort, ...times, criteria: items ?? [], actions: done ?? [], line, endLine };
    });
    const stagesOf = over(draft.stages ?? [], fresh, keyOf);
    return {
      said: { ...said, rollout: over(said.rollout, read, keyOf) },
      draft: { ...draft, ...(stagesOf.length > 0 ? { stages: stagesOf } : {}) },
    };
  },
};

function stageOf({ title, fields, line, endLine }: ToldPiece, known: ReadonlySet<string>): DraftStage | null {
  const percent = Number(/^(\d{1,3}(?:\.\d{1,9})?) %$/.exec(fields.Share ?? "")?.[1] ?? "0");
  if (title === "" || percent <= 0 || percent > 100) return null;
  const afterMinutes = positive(minutesIn(fields["Not before"]));
  const counted = Object.entries(from).find(([, words]) => words === fields["Counted from"])?.[0];
  const criteria = kinds.flatMap(({ label, when, by }) =>
    linesIn(fields[label]).map((text) => ({
      ...(by === "number" ? numbered(text, known) : { text }),
      ...{ when, watch: by === "watch" ? text : null },
    })),
  );
  return {
    ...{ title: cutText(title, 500), percent, cohort: cutText(fields.Cohort ?? "", 500), afterMinutes },
    afterFrom: counted === "start" || counted === "previous" ? counted : null,
    soakMinutes: positive(minutesIn(fields.Soak)),
    criteria: criteria.slice(0, 50),
    actions: linesIn(fields.Actions).slice(0, 50),
    promotesItself: fields["Promotes itself"] === "yes",
    ...{ line, endLine },
  };
}

const linesIn = (text = "") =>
  text
    .split("\n")
    .map((each) => cutText(each, 500).trim())
    .filter((each) => each !== "");
const longest = 5_256_000;
const positive = (minutes: number | null) => (minutes !== null && minutes > 0 && minutes <= longest ? minutes : null);
