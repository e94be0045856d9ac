import { answerStageCriterion } from "./answer-criteria.ts";
import { addStage, countWaits, editStage, removeStage, restoreStage } from "./edit-stages.ts";
import { abortStage, extendStage, holdStage, resumeStage } from "./hold-stages.ts";
import { enterStage, promoteStage } from "./promote-stages.ts";
import { tellStages } from "./tell-stages.ts";

/** What a person may do with stages, by name. */
export const stageVerbs = {
  addStage,
  editStage,
  removeStage,
  restoreStage,
  countWaits,
  enterStage,
  promoteStage,
  extendStage,
  holdStage,
  resumeStage,
  abortStage,
  answerStageCriterion,
  tellStages,
} as const;
