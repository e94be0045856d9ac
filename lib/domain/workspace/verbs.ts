import * as z from "zod";
import { set } from "../kernel/change.ts";
import { accountId, line } from "../kernel/fields.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { addDaysOff, removeDayOff, setWorkingWeek } from "./calendar.ts";
import { acceptInvite, createInvite, revokeInvite } from "./invites.ts";
import { changeMemberRole, forgetMember, removeMember, setContact, updateProfile } from "./members.ts";
import { setReminderLead } from "./reminder-lead.ts";
import { members, workspaces } from "./rows.ts";
import { createToken, revokeToken } from "./tokens.ts";
import { workspaceVerbOn } from "./verb.ts";

const named = () => z.strictObject({ name: z.string() });

/** Founds a workspace; whoever does is its first admin. */
export const createWorkspace = workspaceVerbOn({
  on: workspaces,
  type: "workspace.created",
  may: "workspace:manage",
  during: null,
  input: () =>
    z.strictObject({ name: line, founder: z.strictObject({ userId: accountId, name: line, email: z.string().max(254).nullable() }) }),
  data: () => named().extend({ founder: z.string() }),
  example: { name: "Parcels", founder: "Ana Novak" },
  sentence: ({ name = "" }) => ["founded the workspace ", strong(name)],
  decide(_nothingYet, { name, founder }, { room, newId, now }) {
    if (room.seq > 0) return refuse("exists", "There is a workspace here already.", "conflict");
    const memberId = newId();
    return change(room.id, { name, founder: founder.name }, [
      set(workspaces, room.id, workspaces.make({ id: room.id, name, createdAt: now })),
      set(members, memberId, { id: memberId, workspaceId: room.id, ...founder, role: "admin", joinedAt: now, removedAt: null }),
    ]);
  },
});

/** Changes what the workspace is called. */
export const renameWorkspace = workspaceVerbOn({
  on: workspaces,
  type: "workspace.renamed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ name: line }),
  data: () => named().extend({ from: z.string() }),
  example: { name: "Parcels", from: "Letters" },
  sentence: ({ name = "" }) => ["renamed the workspace to ", strong(name)],
  decide(workspace, { name }, { room }) {
    if (workspace.name === name) return already("It is called that already.");
    return change(room.id, { name, from: workspace.name }, [set(workspaces, room.id, { name })]);
  },
});

/** What a person may do with a workspace and its members, by name. */
export const workspaceOwnVerbs = {
  createWorkspace,
  renameWorkspace,
  setWorkingWeek,
  addDaysOff,
  removeDayOff,
  setReminderLead,
  updateProfile,
  setContact,
  changeMemberRole,
  removeMember,
  forgetMember,
  createInvite,
  acceptInvite,
  revokeInvite,
  createToken,
  revokeToken,
} as const;
