import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { serverName } from "../prometheus/rows.ts";

/** What a metric is counted in: `%`, `ms`, `jobs`; empty where it is a plain number. */
export const metricUnit = kind(({ z }) => z.string().trim().max(20));
/** A number people and machines measure: bounded, so that sums and pictures of it stay numbers. */
export const measured = kind(({ z }) => z.number().min(-1e15).max(1e15));
/** On which side of a limit a value is. */
export const comparators = [">", ">=", "<", "<="] as const;
export type Comparator = (typeof comparators)[number];

/** What a metric is to be where all went well: `{ comparator: "<", limit: 1 }`, in its unit. Missing it calls nobody. */
export const metricGoal = kind((fields) => {
  const { z } = fields;
  return z.strictObject({ comparator: z.enum(comparators), limit: measured(fields) });
});

/** How long a metric may say nothing until it counts as one without data, in minutes; at most a day. */
export const silentMinutes = kind(({ z }) => z.int().min(1).max(1440));

/** The part of the traffic that a metric is about: a cohort, a zone; empty where it is about all of it. */
export const metricSegment = kind(({ z }) => z.string().trim().max(60));

export const metricAbout = kind(({ z }) => z.string().trim().max(500));

/** When a baseline was taken from samples, by whom, and from how many minutes of them. */
export const takenBaseline = kind((fields) => {
  const { z, instant, person } = fields;
  return z.strictObject({ at: instant, by: person, minutes: baselineMinutes(fields) });
});

/** From how many minutes of samples a baseline is taken; at most what screens hold of them. */
export const baselineMinutes = kind(({ z }) => z.int().min(1).max(20));

/** What is read of the answer of an address: whether it answers well (1 or 0), its status, how long it took (ms), or a number in it: of its JSON, after some words, or where a pattern says. */
export const probeReads = ["up", "status", "latency", "json", "text", "pattern"] as const;

/**
 * Where a metric is read from by itself, and how often: an address, where `at` is the place of the number (one place of JSONPath, the words
 * before it, or a pattern of its line), or a query to a Prometheus server of the workspace.
 */
export const metricProbe = kind((fields) => {
  const { z } = fields;
  const everySeconds = z.int().min(10).max(3600);
  return z.discriminatedUnion("read", [
    z.strictObject({
      url: z.string().trim().min(1).max(2000),
      read: z.enum(probeReads),
      at: z.string().trim().max(200).nullable(),
      everySeconds,
    }),
    z.strictObject({ read: z.literal("prometheus"), server: serverName(fields), query: z.string().trim().min(1).max(2000), everySeconds }),
  ]);
});
export type AddressProbe = { url: string; read: (typeof probeReads)[number]; at: string | null; everySeconds: number };
export type PrometheusProbe = { read: "prometheus"; server: string; query: string; everySeconds: number };
export type Probe = AddressProbe | PrometheusProbe;

/** Which way is better; `neither` where it is only looked at. */
export const betterWays = ["up", "down", "neither"] as const;

/** One value of a metric: when it was measured (epoch ms), and what it was, in the metric's unit. */
export type Point = readonly [at: number, value: number];

/** A number that is watched while the plan goes on. What it was when is no part of the room: samples are a table of their own. */
export const metrics = collection("metrics", {
  table: "Metric",
  one: "metric",
  row(fields) {
    const { z, instant, id, outsideId, line, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      segment: metricSegment(fields),
      unit: metricUnit(fields),
      better: z.enum(betterWays),
      /** What it is when all is well, in its unit. */
      baseline: measured(fields).nullable(),
      /** Where the baseline was measured by a press; null where somebody wrote it down. */
      baselineTaken: takenBaseline(fields).nullable(),
      silentMinutes: silentMinutes(fields),
      goal: metricGoal(fields).nullable(),
      /** Whether it is only tracked: nobody wants a limit of it. */
      trackOnly: z.boolean(),
      /** What it says or how it is come by, in the words of the plan; empty where nobody said. */
      about: metricAbout(fields),
      /** Where it is read from; null where it is pushed, or read by people. */
      probe: metricProbe(fields).nullable(),
      order: z.string(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ segment: "", trackOnly: false, unit: "", better: "neither", baseline: null, baselineTaken: null, silentMinutes: 5, goal: null },
    ...{ about: "", probe: null, source: null, removedAt: null },
  },
  document: "own",
  roles: null,
  people: null,
  public: null,
});
export type Metric = RowOf<typeof metrics>;
