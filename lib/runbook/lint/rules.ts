import { ambiguousSoak } from "./ambiguous-soak.ts";
import { clashingThresholds } from "./clashing-thresholds.ts";
import { clocksChange } from "./clocks-change.ts";
import { cohortsDisagree } from "./cohorts-disagree.ts";
import { destructiveCommand } from "./destructive-command.ts";
import { duplicateStep } from "./duplicate-step.ts";
import { durationsExceedWindow } from "./durations-exceed-window.ts";
import { emptySection } from "./empty-section.ts";
import { endsBeforeStart } from "./ends-before-start.ts";
import { gapBetweenLimits } from "./gap-between-limits.ts";
import { gateWithoutDeciders } from "./gate-without-deciders.ts";
import { gateWithoutQuestions } from "./gate-without-questions.ts";
import { literalResult } from "./literal-result.ts";
import { markedOtherwise } from "./marked-otherwise.ts";
import { messageTooLong } from "./message-too-long.ts";
import { messageWithoutAudience } from "./message-without-audience.ts";
import { noPointOfNoReturn } from "./no-point-of-no-return.ts";
import { noRollback } from "./no-rollback.ts";
import { numberLeftOut } from "./number-left-out.ts";
import { offsetWithoutUnit } from "./offset-without-unit.ts";
import { orderInACircle } from "./order-in-a-circle.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import { rhythmImpossible } from "./rhythm-impossible.ts";
import { rollbackWithoutTriggers } from "./rollback-without-triggers.ts";
import type { Rule } from "./rule.ts";
import { shareTwice } from "./share-twice.ts";
import { signOffRoleUnknown } from "./sign-off-role-unknown.ts";
import { stageWithoutRollback } from "./stage-without-rollback.ts";
import { stepOutsideWindow } from "./step-outside-window.ts";
import { stepWithoutOwner } from "./step-without-owner.ts";
import { summaryDisagrees } from "./summary-disagrees.ts";
import { thresholdWithoutAction } from "./threshold-without-action.ts";
import { timeImpossible } from "./time-impossible.ts";
import { timeUnsure } from "./time-unsure.ts";
import { timeWithoutZone } from "./time-without-zone.ts";
import { timesGoBack } from "./times-go-back.ts";
import { twoNumberings } from "./two-numberings.ts";
import { watchTooOften } from "./watch-too-often.ts";
import { watchWithoutEnd } from "./watch-without-end.ts";
import { weekdayWrong } from "./weekday-wrong.ts";
import { windowWithoutDay } from "./window-without-day.ts";
import { workOutsideWindow } from "./work-outside-window.ts";

/** Everything a runbook is checked for, the gravest first. */
export const rules: readonly Rule[] = [
  cohortsDisagree,
  durationsExceedWindow,
  rhythmImpossible,
  stepOutsideWindow,
  timeImpossible,
  weekdayWrong,
  windowWithoutDay,
  workOutsideWindow,
  ambiguousSoak,
  clashingThresholds,
  clocksChange,
  destructiveCommand,
  endsBeforeStart,
  gateWithoutDeciders,
  literalResult,
  messageTooLong,
  noRollback,
  numberLeftOut,
  offsetWithoutUnit,
  orderInACircle,
  placeholderLeft,
  rollbackWithoutTriggers,
  signOffRoleUnknown,
  stageWithoutRollback,
  stepWithoutOwner,
  summaryDisagrees,
  timeUnsure,
  timeWithoutZone,
  timesGoBack,
  twoNumberings,
  watchTooOften,
  duplicateStep,
  shareTwice,
  emptySection,
  gapBetweenLimits,
  gateWithoutQuestions,
  markedOtherwise,
  messageWithoutAudience,
  noPointOfNoReturn,
  thresholdWithoutAction,
  watchWithoutEnd,
];
