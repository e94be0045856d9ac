import type { TextRepair } from "#components/import/import-actions.ts";
import type { Correction } from "#lib/domain/document/correction.ts";
import type { ShownDiff } from "#lib/domain/document/plan-diff.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

/** A new version of a plan's document beside the plan; nothing is changed yet. */
export type Revision = {
  diff: ShownDiff;
  /** The sequence number of the plan it was compared with. */
  seq: number;
  name: string;
  digest: string;
  notices: string[];
  repair: TextRepair | null;
  /** What people had said of lines, found again in the new version or not. */
  carried: Correction[];
  lost: Correction[];
};

/** The form holds `planId` and the document: as `file`, or as `digest` and `name` of one read before; `repair` is `yes` or `no`. */
export type ReadRevision = (form: FormData) => Promise<Outcome<Revision>>;

export type Taking = {
  planId: string;
  digest: string;
  name: string;
  repair: boolean;
  seq: number;
  seen: [string, string][];
  take: string[];
  commandId: string;
};
export type ApplyRevision = (taking: Taking) => Promise<Outcome>;
