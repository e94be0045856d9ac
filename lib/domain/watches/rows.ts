import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { measured } from "../metrics/rows.ts";

/** Ten years: whatever is looked at less often is no watch of a deployment. In minutes. */
const longest = 5_256_000;
export const watchMinutes = kind(({ z }) => z.int().min(1, "is at least 1 minute").max(longest, "is at most ten years, in minutes"));

/** Something that is looked at again and again while its phase goes on. Each time is a slot; what was seen in it is a reading. */
export const watches = collection("watches", {
  table: "Watch",
  one: "check to repeat",
  row(fields) {
    const { z, instant, id, outsideId, line, person, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      /** It begins with this phase; without one it is begun by hand. */
      phaseId: id.nullable(),
      title: line,
      order: z.string(),
      /** Null: the document names no rhythm, and somebody must. */
      everyMinutes: watchMinutes(fields).nullable(),
      /** For how long from its start; null: until somebody ends it. */
      forMinutes: watchMinutes(fields).nullable(),
      /** How long after its time a slot is late, in minutes. It is missed when the next one is due. */
      lateMinutes: z.int().min(0).max(1440),
      /** What its readings are counted in: `%`, `ms`. */
      unit: z.string().trim().max(20).nullable(),
      /** Who looks. */
      roleId: id.nullable(),
      startedAt: instant.nullable(),
      endedAt: instant.nullable(),
      endedBy: person.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ phaseId: null, everyMinutes: null, forMinutes: null, lateMinutes: 2, unit: null, roleId: null },
    ...{ startedAt: null, endedAt: null, endedBy: null, source: null, removedAt: null },
  },
  document: "own",
  roles: {
    without: (watch, role) => (watch.roleId === role.id ? { roleId: null } : null),
    waits: (watch, roleId) => (watch.roleId === roleId && !watch.removedAt && !watch.endedAt ? [{ kind: "watch", text: watch.title }] : []),
  },
  people: null,
  public: null,
});

export const verdicts = ["fine", "not-fine", "missed"] as const;

/** What was seen at one time of a watch, or why nobody looked. */
export const readings = collection("readings", {
  table: "Reading",
  one: "reading",
  row(fields) {
    const { z, instant, id, prose, person } = fields;
    return {
      id,
      planId: id,
      watchId: id,
      /** 1 for the first time. */
      slot: z.int().positive(),
      dueAt: instant,
      verdict: z.enum(verdicts),
      /** A number or words, as it was typed. */
      value: z.string().trim().max(200).nullable(),
      /** The metric that is called like the watch, and what was read of it in its unit: a sample that a person took. */
      metricId: id.nullable(),
      measured: measured(fields).nullable(),
      note: prose.nullable(),
      by: person,
      at: instant,
      /** When it was made, where it was received later. */
      madeAt: instant.nullable(),
    };
  },
  defaults: { value: null, metricId: null, measured: null, note: null, madeAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Watch = RowOf<typeof watches>;
export type Reading = RowOf<typeof readings>;
