import type { RowChange } from "./collection.ts";
import type { Actor } from "./permissions.ts";

/**
 * One line of the journal as readers get it: what was done, by whom, and the rows it set. The id of the command is between
 * its sender and the journal.
 */
export type JournalEvent = {
  seq: number;
  type: string;
  v: number;
  at: string;
  actor: Pick<Actor, "kind" | "id" | "name" | "role">;
  subject: string;
  data: Record<string, unknown>;
  rows: RowChange[];
};
