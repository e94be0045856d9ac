import { bytesOf, keepBytes } from "../db/blobs.ts";
import type { Correction } from "../domain/document/correction.ts";
import type { NewDocument } from "../domain/document/new-document.ts";
import { planDiff, type ShownDiff, shownDiff } from "../domain/document/plan-diff.ts";
import { revisePlan } from "../domain/document/revise-plan.ts";
import { documentOf } from "../domain/document/revision/old-plan.ts";
import type { Document } from "../domain/document/rows.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { PlanRoom } from "../domain/room.ts";
import { type Performed, perform } from "../journal/perform.ts";
import { carryCorrections } from "../runbook/carry-corrections.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { kindOf, mediaTypes } from "./to-markdown.ts";

type NewVersion = {
  bytes: Uint8Array;
  name: string;
  mediaType?: string | undefined;
  /** Read places in the wrong encoding as they once were; without, as the version before was read. */
  repair?: boolean | undefined;
};

/** A plan beside a new version of its document. */
export type Review = {
  diff: ShownDiff;
  /** The sequence number of the plan the diff is of. */
  seq: number;
  notices: string[];
  repair: ReadDocument["repair"];
  /** What people had said of lines: what found its line again, and what did not. */
  carried: Correction[];
  lost: Correction[];
};

/** Reads a new version of a plan's document, with the corrections of the one before, and compares, for `who`. Changes nothing. */
export async function reviewRevision(room: PlanRoom, who: string, version: NewVersion): Promise<Review> {
  const { base, read, carried, lost } = await readBoth(room, who, version);
  const diff = shownDiff(room, planDiff(room, base?.draft ?? null, read.draft));
  return { diff, seq: room.seq, notices: read.notices, repair: read.repair, carried, lost };
}

export type Taking = NewVersion & {
  actor: Actor;
  commandId: string;
  /** The sequence number and the stamped keys of the diff that was looked at, and the keys to take over (without: all that is proposed). */
  seq: number;
  seen: [string, string][];
  take?: string[] | undefined;
};

/** Takes what was chosen of a new version over into the plan. Throws `conflict` where the plan has moved on. */
export async function reviseFromDocument(room: PlanRoom, { actor, commandId, seq, seen, take, ...version }: Taking): Promise<Performed> {
  const { present, base, read, carried } = await readBoth(room, actor.userId, version);
  const { bytes, name, mediaType } = version;
  const document: NewDocument = {
    name,
    mediaType: mediaTypes[kindOf(name, mediaType)],
    size: bytes.length,
    sha256: await keepBytes(bytes),
    corrections: carried,
    repaired: read.repair?.done ?? false,
  };
  const input = { document, draft: read.draft, base: base?.draft ?? null, replaces: present?.sha256 ?? null, seq, seen, take };
  return perform({ verb: revisePlan, roomId: room.id, input, actor, commandId });
}

type Both = {
  present: Document | null;
  base: ReadDocument | null;
  read: ReadDocument;
  carried: Correction[];
  lost: Correction[];
};

/** The plan's document as it was read, and its new version read with the corrections that find their lines in it. */
async function readBoth(room: PlanRoom, who: string, { bytes, name, mediaType, repair }: NewVersion): Promise<Both> {
  const present = documentOf(room);
  const options = { kind: kindOf(name, mediaType), name, repair: repair ?? present?.repaired ?? false };
  const [base, plain] = await Promise.all([present && readAgain(present, who), readDocument(bytes, who, options)]);
  const { carried, lost } = carryCorrections(present?.corrections ?? [], base?.text ?? "", plain.text);
  const read = carried.length > 0 ? await readDocument(bytes, who, { ...options, corrections: carried }) : plain;
  return { present, base, read, carried, lost };
}

async function readAgain({ sha256, name, mediaType, repaired, corrections }: Document, who: string): Promise<ReadDocument | null> {
  const bytes = await bytesOf(sha256);
  return bytes && readDocument(bytes, who, { kind: kindOf(name, mediaType), name, repair: repaired, corrections });
}
