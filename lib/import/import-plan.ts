import { keepBytes } from "../db/blobs.ts";
import type { Correction } from "../domain/document/correction.ts";
import type { PlanDraft } from "../domain/document/draft.ts";
import { invalid, isProblem } from "../domain/kernel/errors.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { isZone } from "../domain/kernel/zone.ts";
import { createPlan } from "../domain/plan/verbs.ts";
import type { PlanRoom } from "../domain/room.ts";
import { isoOf } from "../domain/schedule/zone-time.ts";
import { nameTaken } from "../journal/clash.ts";
import { performFirst } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { sha256 } from "../journal/seal.ts";
import { maxBytes } from "../runbook/limits.ts";
import { readDocument } from "./read-document.ts";
import { freeSlug, ownSlug } from "./slug.ts";
import { kindOf, mediaTypes } from "./to-markdown.ts";

export type PlanImport = {
  bytes: Uint8Array;
  /** File name of the document. */
  name: string;
  /** What the sender calls it; without, its name tells. */
  mediaType?: string | undefined;
  /** Read places in the wrong encoding as they once were; the stored bytes stay. */
  repair?: boolean | undefined;
  /** What the person said single lines are. */
  corrections?: readonly Correction[] | undefined;
  actor: Actor;
  workspaceId: string;
  commandId: string;
  /** What the person says instead of what the document says; t0 null leaves it open. */
  title?: string | undefined;
  t0?: string | null | undefined;
  zone?: string | undefined;
  mode?: "live" | "rehearsal";
};

/** The one door for documents: keeps the original bytes, reads them, and makes the plan. */
export async function importPlan({
  bytes,
  name,
  mediaType,
  repair = false,
  corrections = [],
  actor,
  workspaceId,
  commandId,
  ...said
}: PlanImport): Promise<{ room: PlanRoom; draft: PlanDraft }> {
  if (bytes.length > maxBytes)
    throw invalid(`The document is larger than ${maxBytes / 1024 / 1024} MB. Split it into smaller ones.`, "too-large");
  const kind = kindOf(name, mediaType);
  const { draft, repair: repaired } = await readDocument(bytes, actor.userId, { kind, name, repair, corrections });
  const digest = await keepBytes(bytes);
  const title = said.title ?? draft.title;
  const zone = said.zone ?? (draft.zone && isZone(draft.zone) ? draft.zone : "UTC");
  const t0 = said.t0 !== undefined ? said.t0 : draft.date && draft.start ? isoOf(draft.date, draft.start, zone) : null;
  // The same command makes the same room, so that a resent import does not make a second plan.
  const roomId = sha256(`${workspaceId} ${actor.id} ${commandId}`).slice(0, 16);
  const document = {
    name,
    mediaType: mediaTypes[kind],
    size: bytes.length,
    sha256: digest,
    corrections,
    repaired: repaired?.done ?? false,
  };
  const { calendar, reminderMinutes } = (await readRoom("workspace", workspaceId)).workspace;
  const create = (slug: string) => {
    const input = { workspaceId, slug, title, t0, zone, calendar, reminderMinutes, mode: said.mode ?? "live", draft, document };
    return performFirst({ verb: createPlan, roomId, input, actor, commandId });
  };
  try {
    await create(await freeSlug(title, roomId)).catch((error: unknown) => {
      // Of several that come at once with one title, the first has its address.
      if (isProblem(error) && error.reason === nameTaken) return create(ownSlug(title, roomId));
      throw error;
    });
  } catch (error) {
    // A resent import is read again and may differ in its slug; the plan that stands is the answer.
    const standing = await readRoom("plan", roomId).catch(() => null);
    if (!standing) throw error;
  }
  return { room: await readRoom("plan", roomId), draft };
}
