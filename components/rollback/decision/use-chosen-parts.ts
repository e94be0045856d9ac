import { useState } from "react";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { type Block, rollbackBlocks } from "#lib/domain/rollback/parts.ts";
import type { RollbackDecision } from "#lib/domain/rollback/rows.ts";
import { suggestedParts } from "#lib/domain/rollback/suggested-parts.ts";

/** The parts of the way back and those that are chosen. `by`: the words that suggest them; null once somebody chose, or where nothing does. */
export type ChosenParts = { blocks: readonly Block[]; ids: readonly string[]; by: string | null; choose: (ids: readonly string[]) => void };

/** The parts that rolling back is by: those the question speaks of, until somebody chooses others. */
export function useChosenParts(decision: RollbackDecision): ChosenParts {
  const { room } = useLiveRoom();
  const now = useMinute();
  const [said, choose] = useState<readonly string[] | null>(null);
  const blocks = rollbackBlocks(room);
  const suggested = suggestedParts(room, decision, now);
  // What is not in the plan any more is not chosen any more.
  const ids = said ? blocks.flatMap(({ id }) => (said.includes(id) ? id : [])) : suggested.ids;
  return { blocks, ids, by: said ? null : suggested.by, choose };
}
