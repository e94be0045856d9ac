import { collection, kind, type RowOf } from "../kernel/collection.ts";

/** What came of a check. `cannot-tell`: only a person can say. That it was not run is no verdict: there is none then. */
export const verdicts = ["pass", "fail", "cannot-tell"] as const;
export type Verdict = (typeof verdicts)[number];

/** What is kept of an answer at most, with the words about what was left out, in UTF-16 units. */
export const mostKept = 2200;

/** What is run, as it is copied. */
export const checkCommand = kind(({ z }) => z.string().max(4000));

const mostLines = 50;

/** What is expected, one expectation a line. */
export const expectation = kind(({ z }) =>
  z
    .string()
    .trim()
    .min(1, "Say what is expected.")
    .max(4000)
    .refine((text) => text.split("\n").length <= mostLines, `is more than ${mostLines} lines`),
);

/** What is looked at besides, in words. */
export const validation = kind(({ z }) => z.string().max(4000));

/** A command with what it is expected to answer, or a test in words with what is expected of it; and what came of it. */
export const checks = collection("checks", {
  table: "Check",
  one: "check",
  row(fields) {
    const { z, instant, id, outsideId, line, prose, person, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      /** The step it belongs to; null where none is named. */
      stepId: id.nullable(),
      title: line,
      /** What is run; null where the title says what is tried. */
      command: checkCommand(fields).nullable(),
      expected: expectation(fields),
      /** What is looked at besides what is expected. */
      validate: validation(fields).nullable(),
      order: z.string(),
      /** What came of it; null while it was not run. */
      verdict: z.enum(verdicts).nullable(),
      /** What the verdict rests on, in a few words; null where a person judged. */
      why: line.nullable(),
      /** The beginning and end of what the command answered, without what looks like a secret. */
      output: z.string().max(mostKept).nullable(),
      /** What was said with it. */
      note: prose.nullable(),
      resultAt: instant.nullable(),
      resultBy: person.nullable(),
      touchedSeq: z.int(),
      touchedBy: z.string(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{ stepId: null, command: null, validate: null, verdict: null, why: null, output: null, note: null, resultAt: null, resultBy: null },
    ...{ touchedSeq: 0, touchedBy: "", source: null, removedAt: null },
  },
  touched: ({ title, verdict, resultBy }) =>
    verdict === null
      ? `The check “${title}” changed since you saw it.`
      : `${resultBy?.name ?? "Somebody"} has checked “${title}” since you saw it: ${verdictWords[verdict]}.`,
  document: "own",
  roles: null,
  people: null,
  public: null,
});

export type Check = RowOf<typeof checks>;

/** A verdict in a sentence. */
export const verdictWords = { pass: "pass", fail: "fail", "cannot-tell": "cannot tell" } as const;
