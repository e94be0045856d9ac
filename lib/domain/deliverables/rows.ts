import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { addressFault } from "../kernel/web-address.ts";

/** `waived`: nobody will deliver it, and there is a reason. */
const deliverableStates = ["open", "delivered", "waived"] as const;

/** Where something lies that was delivered. */
export const deliverableLink = kind(({ z }) =>
  z
    .string()
    .trim()
    .max(2000)
    .refine((text) => addressFault(text) === null, { error: ({ input }) => addressFault(String(input)) ?? "" }),
);

/** What a plan, or a phase of it, hands over: by whom, by when, where it lies, and whether it is there. */
export const deliverables = collection("deliverables", {
  table: "Deliverable",
  one: "deliverable",
  row(fields) {
    const { z, instant, id, outsideId, line, prose, person, planTime, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      order: z.string(),
      /** The phase it belongs to; null where it is the whole plan's. */
      phaseId: id.nullable(),
      /** By when, where that is not the end of its phase. */
      at: planTime.nullable(),
      /** Who answers for it. */
      roleId: id.nullable(),
      state: z.enum(deliverableStates),
      link: deliverableLink(fields).nullable(),
      /** What was said when it was delivered, or why it never will be. */
      note: prose.nullable(),
      settledAt: instant.nullable(),
      settledBy: person.nullable(),
      /** The imported document says that it is there: a claim, and no delivery. */
      claimedDone: z.boolean(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ phaseId: null, at: null, roleId: null, state: "open", link: null, note: null, settledAt: null, settledBy: null },
    ...{ claimedDone: false, source: null, removedAt: null },
  },
  document: "own",
  roles: {
    without: (each, role) => (each.roleId === role.id && !each.removedAt ? { roleId: null } : null),
    waits: (each, roleId) =>
      each.roleId === roleId && !each.removedAt && each.state === "open" ? [{ kind: "deliverable", text: each.title }] : [],
  },
  people: null,
  public: null,
});

export type Deliverable = RowOf<typeof deliverables>;
