import { addRollbackParts, askAbort, askRollback, completeRollback, decideRollback, resumeForward } from "./decisions.ts";
import { beginRehearsal, endRehearsal, tickRehearsal } from "./rehearsals.ts";
import { planRollback } from "./rules.ts";
import { addTripwire, editTripwire, pullTripwire, releaseTripwire, removeTripwire, restoreTripwire } from "./tripwires.ts";

/** What a person may do with rollback triggers and the decision to go back, by name. */
export const rollbackVerbs = {
  addTripwire,
  editTripwire,
  removeTripwire,
  restoreTripwire,
  pullTripwire,
  releaseTripwire,
  planRollback,
  beginRehearsal,
  tickRehearsal,
  endRehearsal,
  askRollback,
  askAbort,
  decideRollback,
  addRollbackParts,
  completeRollback,
  resumeForward,
} as const;
