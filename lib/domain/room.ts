import type * as z from "zod";
import { documentRow } from "./document/rows.ts";
import { conditionRow, criterionRow, decisionRow, gateRow, pollRow, voteRow } from "./gates/rows.ts";
import { holdRow } from "./holds/rows.ts";
import { noteRow } from "./notes/rows.ts";
import { phaseRow } from "./phases/rows.ts";
import { type Plan, planMemberRow, planRow } from "./plan/rows.ts";
import { roleRow } from "./roles/rows.ts";
import { signatureRow, signOffRow } from "./sign-offs/rows.ts";
import { shareLinkRow, updateRow } from "./status-page/rows.ts";
import { stepRow } from "./steps/rows.ts";
import { inviteRow, memberRow, tokenRow, type Workspace, workspaceRow } from "./workspace/rows.ts";

/**
 * What a room is made of: its collections and the schema of their rows. `head` is the single row that names the room
 * (its id is the room's id); every other collection is keyed by row id and hangs on the room by the `owner` column.
 */
export const roomShapes = {
  plan: {
    head: "plan",
    owner: "planId",
    collections: {
      plan: planRow,
      documents: documentRow,
      phases: phaseRow,
      steps: stepRow,
      notes: noteRow,
      roles: roleRow,
      gates: gateRow,
      criteria: criterionRow,
      polls: pollRow,
      votes: voteRow,
      conditions: conditionRow,
      decisions: decisionRow,
      signOffs: signOffRow,
      signatures: signatureRow,
      holds: holdRow,
      planMembers: planMemberRow,
      updates: updateRow,
      shareLinks: shareLinkRow,
    },
  },
  workspace: {
    head: "workspace",
    owner: "workspaceId",
    collections: { workspace: workspaceRow, members: memberRow, invites: inviteRow, tokens: tokenRow },
  },
} as const;

export type RoomKind = keyof typeof roomShapes;

type Collections<K extends RoomKind> = (typeof roomShapes)[K]["collections"];
type RowOf<K extends RoomKind, C extends keyof Collections<K>> = Collections<K>[C] extends z.ZodType<infer Row> ? Row : never;
type Keyed<K extends RoomKind> = {
  [C in Exclude<keyof Collections<K>, (typeof roomShapes)[K]["head"]>]: Readonly<Record<string, RowOf<K, C>>>;
};

/** Everything about one plan, as plain rows, at a sequence number. */
export type PlanRoom = { readonly kind: "plan"; readonly id: string; readonly seq: number; readonly plan: Plan } & Readonly<Keyed<"plan">>;

/** Everything about one workspace, as plain rows, at a sequence number. */
export type WorkspaceRoom = {
  readonly kind: "workspace";
  readonly id: string;
  readonly seq: number;
  readonly workspace: Workspace;
} & Readonly<Keyed<"workspace">>;

export type Rooms = { plan: PlanRoom; workspace: WorkspaceRoom };
export type Room = Rooms[RoomKind];

/** One row a change sets: a whole row where the id is new, otherwise a patch; null clears. */
export type RowChange<K extends RoomKind = RoomKind> = K extends RoomKind
  ? { [C in keyof Collections<K>]: { collection: C; id: string; row: Partial<RowOf<K, C>> } }[keyof Collections<K>]
  : never;

const dawn = "1970-01-01T00:00:00.000Z";

/** A plan's room before its first event: nothing is in it yet, and nobody is shown it. */
export function emptyPlanRoom(id: string): PlanRoom {
  return {
    kind: "plan",
    id,
    seq: 0,
    plan: {
      id,
      workspaceId: "",
      seriesId: id,
      slug: "",
      title: "",
      mode: "live",
      status: "draft",
      t0: null,
      zone: "UTC",
      restricted: false,
      revision: 0,
      createdAt: dawn,
      createdBy: { id: "", name: "" },
      authors: [],
      startedAt: null,
      endedAt: null,
      endReason: null,
      rescheduledTo: null,
    },
    documents: {},
    phases: {},
    steps: {},
    notes: {},
    roles: {},
    gates: {},
    criteria: {},
    polls: {},
    votes: {},
    conditions: {},
    decisions: {},
    signOffs: {},
    signatures: {},
    holds: {},
    planMembers: {},
    updates: {},
    shareLinks: {},
  };
}

/** A workspace's room before its first event. */
export function emptyWorkspaceRoom(id: string): WorkspaceRoom {
  return { kind: "workspace", id, seq: 0, workspace: { id, name: "", createdAt: dawn }, members: {}, invites: {}, tokens: {} };
}

export const emptyRoom = { plan: emptyPlanRoom, workspace: emptyWorkspaceRoom } as const;
