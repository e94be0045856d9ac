import type * as z from "zod";
import { instant } from "../domain/kernel/fields.ts";
import { type RoomKind, roomShapes } from "../domain/room.ts";

/** The table each collection is stored in. */
const tableNames: Record<string, string> = {
  plan: "Plan",
  documents: "Document",
  phases: "Phase",
  steps: "Step",
  notes: "Note",
  roles: "Role",
  gates: "Gate",
  criteria: "Criterion",
  polls: "Poll",
  votes: "Vote",
  conditions: "Condition",
  decisions: "Decision",
  signOffs: "SignOff",
  signatures: "Signature",
  holds: "Hold",
  planMembers: "PlanMember",
  updates: "Update",
  shareLinks: "ShareLink",
  workspace: "Workspace",
  members: "Member",
  invites: "Invite",
  tokens: "Token",
};

export type TableOf = { collection: string; table: string; owner: string; columns: string[]; instants: string[] };

/** How a kind of room lies in tables: derived from the row schemas, so that neither can forget a column. */
export const tablesOf: Record<RoomKind, TableOf[]> = { plan: describe("plan"), workspace: describe("workspace") };

function describe(kind: RoomKind): TableOf[] {
  const { head, owner, collections } = roomShapes[kind];
  return Object.entries(collections).map(([collection, row]) => {
    const shape: Record<string, z.ZodType> = row.shape;
    return {
      collection,
      table: tableNames[collection] ?? collection,
      owner: collection === head ? "id" : owner,
      columns: Object.keys(shape),
      instants: Object.keys(shape).filter((key) => isInstant(shape[key])),
    };
  });
}

function isInstant(schema: unknown): boolean {
  if (schema === instant) return true;
  return (
    typeof schema === "object" && schema !== null && "unwrap" in schema && typeof schema.unwrap === "function" && isInstant(schema.unwrap())
  );
}
