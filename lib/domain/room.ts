import { careChecks } from "./after-care/rows.ts";
import { attachments } from "./attachments/rows.ts";
import { audiences } from "./audiences/rows.ts";
import { channels } from "./channels/rows.ts";
import { checks } from "./checks/rows.ts";
import { deliverables } from "./deliverables/rows.ts";
import { documents } from "./document/rows.ts";
import { flags } from "./flags/rows.ts";
import { conditions, criteria, decisions, gates, polls, votes } from "./gates/rows.ts";
import { holds } from "./holds/rows.ts";
import { incidents } from "./incidents/rows.ts";
import { type Collection, copyRows, noRows, type RowOf, type Rows } from "./kernel/collection.ts";
import { deliveries, messages } from "./messages/rows.ts";
import { metrics } from "./metrics/rows.ts";
import { notes } from "./notes/rows.ts";
import { phases } from "./phases/rows.ts";
import { emptyPlan, type Plan, planMembers, plans } from "./plan/rows.ts";
import { prometheusServers } from "./prometheus/rows.ts";
import { risks } from "./risks/rows.ts";
import { roles } from "./roles/rows.ts";
import { rollbackDecisions, rollbackRehearsals, rollbackRules, tripwires } from "./rollback/rows.ts";
import { shifts } from "./shifts/rows.ts";
import { signatures, signOffs } from "./sign-offs/rows.ts";
import { stages, stageVisits } from "./stages/rows.ts";
import { shareLinks, updates } from "./status-page/rows.ts";
import { steps } from "./steps/rows.ts";
import { thresholds } from "./thresholds/rows.ts";
import { trees, walks } from "./trees/rows.ts";
import { triggerGroups } from "./trigger-groups/rows.ts";
import { readings, watches } from "./watches/rows.ts";
import { emptyWorkspace, invites, members, tokens, type Workspace, workspaces } from "./workspace/rows.ts";

/**
 * What a room is made of. `head` is the single row that names the room (its id is the room's id); the rows of every other
 * collection are keyed by id and hang on the room by the `owner` column.
 */
export const roomShapes = {
  plan: {
    head: plans,
    owner: "planId",
    collections: [
      documents,
      phases,
      steps,
      notes,
      roles,
      gates,
      criteria,
      polls,
      votes,
      conditions,
      decisions,
      signOffs,
      signatures,
      holds,
      careChecks,
      deliverables,
      checks,
      risks,
      watches,
      readings,
      tripwires,
      rollbackDecisions,
      audiences,
      rollbackRules,
      rollbackRehearsals,
      incidents,
      messages,
      deliveries,
      stages,
      stageVisits,
      trees,
      walks,
      metrics,
      thresholds,
      triggerGroups,
      shifts,
      planMembers,
      updates,
      shareLinks,
      attachments,
    ],
  },
  workspace: { head: workspaces, owner: "workspaceId", collections: [members, invites, tokens, channels, flags, prometheusServers] },
} as const;

export type RoomKind = keyof typeof roomShapes;

type Keyed<K extends RoomKind> = {
  readonly [C in (typeof roomShapes)[K]["collections"][number] as C["name"]]: Rows<RowOf<C>>;
};

/** The collections of a plan that documents say in a place of their own. */
export type SaidInDocuments = Extract<(typeof roomShapes)["plan"]["collections"][number], { document: "own" }>["name"];

/** Everything about one plan, as plain rows, at a sequence number. */
export type PlanRoom = { readonly kind: "plan"; readonly id: string; readonly seq: number; readonly plan: Plan } & Keyed<"plan">;

/** Everything about one workspace, as plain rows, at a sequence number. */
export type WorkspaceRoom = {
  readonly kind: "workspace";
  readonly id: string;
  readonly seq: number;
  readonly workspace: Workspace;
} & Keyed<"workspace">;

export type Rooms = { plan: PlanRoom; workspace: WorkspaceRoom };
export type Room = Rooms[RoomKind];

/** A plan's room before its first event: nothing is in it yet, and nobody is shown it. */
export const emptyPlanRoom = (id: string): PlanRoom => ({ kind: "plan", id, seq: 0, plan: emptyPlan(id), ...empty("plan") });

/** A workspace's room before its first event. */
const emptyWorkspaceRoom = (id: string): WorkspaceRoom => ({
  ...{ kind: "workspace", id, seq: 0, workspace: emptyWorkspace(id) },
  ...empty("workspace"),
});

export const emptyRoom = { plan: emptyPlanRoom, workspace: emptyWorkspaceRoom } as const;

function empty<K extends RoomKind>(kind: K): Keyed<K> {
  const collections: readonly Collection[] = roomShapes[kind].collections;
  return Object.fromEntries(collections.map(({ name }) => [name, noRows()])) as Keyed<K>;
}

/** The collection of that name in a kind of room, its head among them. */
export function collectionIn(kind: RoomKind, name: string): Collection | undefined {
  const { head, collections } = roomShapes[kind];
  const list: readonly Collection[] = [head, ...collections];
  return list.find((each) => each.name === name);
}

/**
 * A plan's room from the JSON that this server wrote. Between server and browser a room goes as text: on the way of objects its
 * collections would come to have a prototype, or lose what is called like a part of one.
 */
export function planRoomOf(text: string): PlanRoom {
  const room: PlanRoom = JSON.parse(text);
  const rows = roomShapes.plan.collections.map(({ name }) => [name, copyRows<unknown>(room[name])]);
  return { ...room, ...Object.fromEntries(rows) };
}
