import { collection, kind, type RowOf } from "../kernel/collection.ts";

/** How likely or how bad, in the words of the plan: `High`, `P2`; empty where nobody said. */
export const riskLevel = kind(({ z }) => z.string().trim().max(60));

/** `accepted`: known, and nothing more is done against it. `fired`: it has come true. */
export const riskStates = ["open", "accepted", "fired", "closed"] as const;
export type RiskState = (typeof riskStates)[number];

/** Something that may go wrong, what is done against it, and whether it has come true. */
export const risks = collection("risks", {
  table: "Risk",
  one: "risk",
  row(fields) {
    const { z, instant, id, outsideId, line, prose, person, source, date } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      level: riskLevel(fields),
      /** What is done against it, or once it has come true. */
      mitigation: prose.nullable(),
      /** Who answers for it. */
      roleId: id.nullable(),
      /** The steps it is about. */
      stepIds: z.array(id).max(50),
      state: z.enum(riskStates),
      /** The day it is looked at again. */
      reviewOn: date.nullable(),
      order: z.string(),
      /** What was seen when it fired. */
      seen: prose.nullable(),
      firedAt: instant.nullable(),
      firedBy: person.nullable(),
      /** What was said when it was accepted, closed or opened again. */
      note: prose.nullable(),
      settledAt: instant.nullable(),
      settledBy: person.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ level: "", mitigation: null, roleId: null, stepIds: [], state: "open", reviewOn: null, seen: null, firedAt: null, firedBy: null },
    ...{ note: null, settledAt: null, settledBy: null, source: null, removedAt: null },
  },
  document: "own",
  roles: {
    without: (risk, role) => (risk.roleId === role.id && !risk.removedAt ? { roleId: null } : null),
    waits: (risk, roleId) =>
      risk.roleId === roleId && !risk.removedAt && risk.state === "fired" ? [{ kind: "risk", text: `${risk.title} has fired` }] : [],
  },
  people: null,
  public: null,
});

export type Risk = RowOf<typeof risks>;
