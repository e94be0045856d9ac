import * as z from "zod";
import { set } from "../kernel/change.ts";
import { prose } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { measured } from "../metrics/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { beyond } from "../thresholds/beyond.ts";
import { criterionState } from "./criteria.ts";
import { stages } from "./rows.ts";
import { example, of, told } from "./stay.ts";
import { withRolloutTimer } from "./timers.ts";
import { percentText } from "./words.ts";

/** Says whether a criterion of a stage is met. */
export const answerStageCriterion = planVerbOn({
  on: stages,
  type: "stage.criterion_answered",
  may: "step:work",
  during: "work",
  input: () =>
    z.strictObject({
      ...{ stageId: ref(stages), text: schemaOf(stages).shape.title, when: z.enum(["entry", "exit"]), met: z.boolean().nullable() },
      /** The number that was read, where the criterion has a limit: it says itself whether it is met. */
      value: measured(fields).optional(),
      note: prose.optional(),
    }),
  data: () => told().extend({ text: z.string(), met: z.boolean().nullable(), note: z.string().optional() }),
  example: { ...example, text: "Queue under 1,000 jobs", met: true, note: "240" },
  sentence: ({ text = "", percent = 0, met, note }) => [
    "said of ",
    strong(text),
    ` (${percentText(percent)}): `,
    met === null ? "open again" : met ? toned("met", "go") : toned("not met", "nogo"),
    because(note),
  ],
  decide(stage, { stageId, text, when, met: said, value, note }, context) {
    const { room, now } = context;
    const criterion = stage.criteria.find((each) => each.text === text && each.when === when);
    if (!criterion) return refuse("not-found", "That criterion is not asked any more. Look again.", "not-found");
    if (criterion.watchId) return refuse("of-watch", `“${text}” is read from its check to repeat. Look at that one.`);
    if (criterion.metricId) return refuse("of-metric", `“${text}” is read from its metric. Nobody answers for a number.`);
    if (value !== undefined && !criterion.goal)
      return refuse("no-limit", `“${text}” has no limit to hold a number against. Say whether it is met.`, "invalid");
    const met = value !== undefined && criterion.goal ? beyond(criterion.goal.comparator, value, criterion.goal.limit) : said;
    const words = [value, note?.trim()].filter((each) => each !== undefined && each !== "").join(", ");
    const before = criterionState(room, stage, criterion, Date.parse(now));
    if (met === null ? before.state === "open" : before.state === (met ? "met" : "not-met") && before.note === (words || null))
      return already(`${before.by?.name ?? "Nobody"} has said so already.`, before.by, before.at);
    const others = stage.answers.filter((answer) => answer.text !== text || answer.when !== when);
    const answer = met === null ? [] : [{ text, when, met, note: words || null, by: me(context), at: now }];
    // Words that are not asked any more make room.
    const asked = others.filter((each) => stage.criteria.some((one) => one.text === each.text && one.when === each.when));
    const rows = [set(stages, stageId, { answers: [...asked, ...answer] })];
    return withRolloutTimer(change(stageId, { ...of(stage), text, met, ...(words ? { note: words } : {}) }, rows), context);
  },
});
