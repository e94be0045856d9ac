import { collection, type RowOf } from "../kernel/collection.ts";

/** Who has a role from when to when. All shifts of a plan are its roster; no document says one, for people's days are known late. */
export const shifts = collection("shifts", {
  table: "Shift",
  one: "shift",
  row: ({ z, instant, id, prose, person, clock }) => ({
    id,
    planId: id,
    roleId: id,
    /** Null: somebody is still to be found. */
    person: person.nullable(),
    from: instant,
    to: instant,
    /** Hours of the plan's clock in which nothing but an alarm is to call them, over midnight where they end before they begin. */
    quiet: z.strictObject({ from: clock, to: clock }).nullable(),
    acceptedAt: instant.nullable(),
    /** When it was handed to this person, by whom, and what they were told. */
    handedAt: instant.nullable(),
    handedBy: person.nullable(),
    note: prose.nullable(),
    removedAt: instant.nullable(),
  }),
  defaults: { person: null, quiet: null, acceptedAt: null, handedAt: null, handedBy: null, note: null, removedAt: null },
  document: null,
  roles: {
    without: (shift, role) =>
      shift.roleId === role.id && !shift.removedAt ? `${role.title} has shifts in the roster. Take them out first.` : null,
    waits: () => [],
  },
  people: {
    without: (shift, userId) =>
      shift.person?.id === userId && !shift.removedAt && !shift.handedAt ? { person: null, acceptedAt: null } : null,
  },
  public: null,
});

export type Shift = RowOf<typeof shifts>;
