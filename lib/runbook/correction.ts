import { type Correction, type CorrectionKind, facetOf } from "#lib/domain/document/correction.ts";
import type { Topic } from "./blocks/topics.ts";

export type { Correction, CorrectionKind };
export { facetOf };

/** The topic a heading gets by a correction; null where the correction is about something else. */
export function topicOfCorrection(as: CorrectionKind | undefined): Topic | null {
  if (as === "question") return "gate";
  if (as === "criterion") return "criteria";
  if (as === "sign-off") return "sign-off";
  if (as === "deliverable") return "deliverables";
  if (as === "step" || as === "phase") return "steps";
  return null;
}
