import { holdPlan, resumePlan } from "../../../domain/holds/verbs.ts";
import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { addMetric } from "../../../domain/metrics/verbs.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { answerStageCriterion } from "../../../domain/stages/answer-criteria.ts";
import { addStage, countWaits, editStage, removeStage, restoreStage } from "../../../domain/stages/edit-stages.ts";
import { abortStage, extendStage, holdStage, resumeStage } from "../../../domain/stages/hold-stages.ts";
import { enterStage, noteSoaked, promoteStage } from "../../../domain/stages/promote-stages.ts";
import { tellStages } from "../../../domain/stages/tell-stages.ts";
import { addWatch } from "../../../domain/watches/edit-watches.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };
/** A rollout that goes up, waits, goes back and comes to its end. */
export const stagesChapter: Chapter = {
  name: "stages",
  async play(before) {
    const stage = new Stage("plan", "golden-stages", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    const queue = { text: "Queue under 1,000 jobs", when: "exit" } as const;
    await stage.act("stages-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "let-out", title: "Let out" });
    await stage.act("addStage", addStage, sofia, { title: "Canary", percent: 10, soakMinutes: 2 });
    await stage.act("stages-addStage-half", addStage, sofia, { title: "Half", percent: 50, afterMinutes: 1, cohort: "Power users" });
    await stage.act("stages-addStage-all", addStage, sofia, { title: "Everybody", percent: 100, afterMinutes: 10 });
    const [canary, half] = ["addStage-1", "stages-addStage-half-1"];
    await stage.act("editStage", editStage, sofia, {
      stageId: canary,
      criteria: [{ ...queue, watchId: null }],
      actions: ["Watch the queue"],
    });
    await stage.act("removeStage", removeStage, sofia, { stageId: half });
    await stage.act("restoreStage", restoreStage, sofia, { stageId: half });
    await stage.act("countWaits", countWaits, sofia, { from: "start" });
    await stage.act("stages-startPlan", startPlan, sofia, {});
    await stage.act("enterStage", enterStage, sofia, {});
    await stage.act("holdStage", holdStage, sofia, { reason: "We look into the errors." });
    await stage.act("resumeStage", resumeStage, sofia, {});
    await stage.act("extendStage", extendStage, sofia, { minutes: 1 });
    await stage.act("stages-holdPlan", holdPlan, sofia, { reason: "The network is down." });
    await stage.act("stages-resumePlan", resumePlan, sofia, {});
    await stage.act("stages-addStage-last-but-one", addStage, sofia, { title: "Most", percent: 75 });
    await stage.act("stages-editPlan", editStage, sofia, { stageId: canary, soakMinutes: 3 });
    await stage.act("noteSoaked", noteSoaked, system, { visitId: "enterStage-1" });
    await stage.act("answerStageCriterion", answerStageCriterion, sofia, { stageId: canary, ...queue, met: true, note: "240" });
    await stage.act("promoteStage", promoteStage, sofia, { reason: "All quiet." });
    await stage.act("abortStage", abortStage, sofia, { reason: "5.6 % of the requests fail." });
    await stage.act("stages-addWatch", addWatch, sofia, { title: "Queue", everyMinutes: 5, forMinutes: 60 });
    const watched = { text: "The queue is short", when: "exit" as const, watchId: "stages-addWatch-1" };
    await stage.act("stages-addWatched", addStage, sofia, { title: "Nearly all", percent: 99, criteria: [watched] });
    await stage.act("stages-addMetric", addMetric, sofia, { title: "Error rate", unit: "%" });
    const metricId = "stages-addMetric-1";
    const read = { text: "Lag under 2 s", when: "exit", watchId: null, goal: { comparator: "<", limit: 2 } } as const;
    const errors = { text: "Error rate below 1 %", when: "exit", watchId: null, goal: { comparator: "<", limit: 1 }, metricId } as const;
    await stage.act("stages-addMeasured", addStage, sofia, { title: "All but a few", percent: 99.5, criteria: [errors, read] });
    const measured = "stages-addMeasured-1";
    const within = { text: "Error rate within its thresholds", when: "exit", watchId: null, metricId } as const;
    await stage.act("stages-editMeasured", editStage, sofia, { stageId: measured, criteria: [within, read] });
    const answer = { stageId: measured, text: read.text, when: read.when, met: null, value: 0.4 };
    await stage.act("stages-answerNumber", answerStageCriterion, sofia, answer);
    await stage.act("tellStages", tellStages, sofia, { channels: [{ id: "channel-router", name: "Traffic router" }] });
    await stage.act("stages-promoteTold", promoteStage, sofia, { reason: "The number is fine." });
    await stage.act("stages-abortTold", abortStage, sofia, { reason: "The router did not follow." });
    return stage.roomId;
  },
};
