import type { ShownReading } from "#components/import/shown/shown-reading.ts";
import type { Correction } from "#lib/domain/document/correction.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

/** Text that looks as if it was saved in the wrong encoding: all its places counted, the first 200 shown; `done` where it was repaired. */
export type TextRepair = {
  done: boolean;
  places: number;
  changes: { line: number; before: string; after: string }[];
  lostPlaces: number;
  lost: { line: number; text: string }[];
};

/** A document as the server read it; nothing is stored yet. */
export type Reading = ShownReading & { text: string; name: string; notices: string[]; repair: TextRepair | null; digest: string };

/**
 * Reads a document: the form holds it as `file`, pasted text too; or the `digest` and `name` of one read before. `repair` is
 * `yes` or `no`; `corrections` is JSON.
 */
export type ReadRunbook = (form: FormData) => Promise<Outcome<Reading>>;

export type NewPlan = {
  digest: string;
  name: string;
  title: string;
  t0: string | null;
  zone: string;
  repair?: boolean;
  corrections?: Correction[];
};
export type CreatePlan = (input: NewPlan) => Promise<Outcome<{ slug: string }>>;
