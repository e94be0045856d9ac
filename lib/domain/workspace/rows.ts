import { collection, type RowOf } from "../kernel/collection.ts";
import { contact } from "../kernel/contact.ts";
import { reminderMinutes } from "../schedule/reminder-minutes.ts";
import { usualCalendar, workCalendar } from "../schedule/work-calendar.ts";

export const workspaces = collection("workspace", {
  table: "Workspace",
  one: "workspace",
  row(fields) {
    const { instant, id, line } = fields;
    return {
      id,
      name: line,
      createdAt: instant,
      /** Which days its working days are. */
      calendar: workCalendar(fields),
      /** What new plans begin with. */
      reminderMinutes: reminderMinutes(fields),
    };
  },
  defaults: { calendar: usualCalendar, reminderMinutes: 5 },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export const members = collection("members", {
  table: "Member",
  one: "person",
  row(fields) {
    const { z, instant, id, accountId, line, memberRole } = fields;
    return {
      id,
      workspaceId: id,
      userId: accountId,
      name: line,
      email: z.string().nullable(),
      role: memberRole,
      joinedAt: instant,
      /** Their phone or pager, for the night on which somebody must call them. */
      contact: contact(fields).nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: { contact: null, removedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

/** An open door for one person: the role (and e-mail, if given) is bound here by whoever invites, never by who accepts. */
export const invites = collection("invites", {
  table: "Invite",
  one: "invite",
  numbered: true,
  row: ({ z, instant, id, roomId, madeSeq, person, memberRole }) => ({
    id,
    workspaceId: id,
    role: memberRole,
    email: z.string().nullable(),
    /** The plan the invited person lands on. */
    planId: roomId.nullable(),
    createdAt: instant,
    createdBy: person,
    expiresAt: instant,
    acceptedAt: instant.nullable(),
    acceptedBy: person.nullable(),
    revokedAt: instant.nullable(),
    madeSeq,
  }),
  defaults: { acceptedAt: null, acceptedBy: null, revokedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export const tokens = collection("tokens", {
  table: "Token",
  one: "token",
  numbered: true,
  row: ({ z, instant, id, accountId, roomId, madeSeq, line, tokenScope }) => ({
    id,
    workspaceId: id,
    name: line,
    scopes: z.array(tokenScope),
    planId: roomId.nullable(),
    ownerId: accountId,
    createdAt: instant,
    expiresAt: instant,
    revokedAt: instant.nullable(),
    madeSeq,
  }),
  defaults: { revokedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Workspace = RowOf<typeof workspaces>;
export type Member = RowOf<typeof members>;
export type Invite = RowOf<typeof invites>;
export type Token = RowOf<typeof tokens>;

/** The workspace of a room before its first event. */
export const emptyWorkspace = (id: string): Workspace => ({ id, name: "", createdAt: "1970-01-01T00:00:00.000Z", ...workspaces.defaults });
