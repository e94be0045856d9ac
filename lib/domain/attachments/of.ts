import { all, live } from "../kernel/room.ts";
import { hostOf } from "../kernel/web-address.ts";
import { messages } from "../messages/rows.ts";
import { phases } from "../phases/rows.ts";
import type { PlanRoom } from "../room.ts";
import { steps } from "../steps/rows.ts";
import { typeText } from "./file-types.ts";
import { type Attachment, attachments } from "./rows.ts";

/** What an attachment hangs on: one of these, or the plan itself. */
export type Place = { phaseId?: string | undefined; stepId?: string | undefined; messageId?: string | undefined };

/** Where an attachment is shown: with its phase, step or message while that is in the plan, else with the plan. */
export function placeOf(
  room: PlanRoom,
  { phaseId, stepId, messageId }: Attachment,
): { kind: "plan" | "phase" | "step" | "message"; id: string } {
  if (messageId && live(room, messages, messageId)) return { kind: "message", id: messageId };
  if (stepId && live(room, steps, stepId)) return { kind: "step", id: stepId };
  if (phaseId && live(room, phases, phaseId)) return { kind: "phase", id: phaseId };
  return { kind: "plan", id: room.id };
}

/** What hangs on a phase, a step or a message, or on nothing but the plan, in order. */
export function attachmentsAt(room: PlanRoom, place: Place): Attachment[] {
  const id = place.messageId ?? place.stepId ?? place.phaseId ?? room.id;
  return all(room, attachments).filter((each) => placeOf(room, each).id === id);
}

/** What it is, in a few words: where a link leads, or the type of a file and how large it is. */
export const aboutText = ({ kind, url, mediaType, bytes }: Pick<Attachment, "kind" | "url" | "mediaType" | "bytes">): string =>
  kind === "link" ? hostOf(url ?? "") : `${typeText(mediaType ?? "")} · ${sizeText(bytes ?? 0)}`;

/** How large a file is: `340 B`, `12 kB`, `9.8 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${Math.round(kilo)} kB` : `${(kilo / 1024).toFixed(1)} MB`;
}

/** The bytes of all files of a plan, each kept once. */
export function bytesOfPlan(room: PlanRoom): number {
  const sizes = new Map(Object.values(room.attachments).flatMap(({ sha256, bytes }) => (sha256 ? [[sha256, bytes ?? 0] as const] : [])));
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** What stakeholders find on the status page, because somebody shares it there. */
export const sharedOf = (room: PlanRoom): Attachment[] => all(room, attachments).filter(({ shared }) => shared);
