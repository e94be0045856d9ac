import type { PlanRoom } from "../room.ts";
import { rollbackBlocks } from "./parts.ts";
import type { RollbackOutcome } from "./rows.ts";

/** What each answer is called. */
const outcomeTitles: Record<RollbackOutcome, string> = {
  "go-on": "Go on",
  hold: "Hold",
  "previous-stage": "Back to the stage before",
  "roll-back": "Roll back all",
  "fix-forward": "Fix forward",
};

/** What an answer is called: rolling back by some of its parts is not rolling back all. */
export function answerTitle(room: PlanRoom, outcome: RollbackOutcome, partIds: readonly string[] | null): string {
  if (outcome !== "roll-back" || !partIds) return outcomeTitles[outcome];
  const all = rollbackBlocks(room);
  const chosen = all.filter(({ id }) => partIds.includes(id)).length;
  return chosen === all.length ? outcomeTitles[outcome] : `Roll back ${chosen} of ${all.length} parts`;
}
