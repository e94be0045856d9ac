import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { line } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { granted, isAtLeast } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { all, find, live } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong, type Telling, toned } from "../kernel/sentence.ts";
import { already, type Change, type Context, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { hostOf, webAddress } from "../kernel/web-address.ts";
import { messages } from "../messages/rows.ts";
import { phases } from "../phases/rows.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { plans } from "../plan/rows.ts";
import { isUnderWay, notNow } from "../plan/statuses.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { steps } from "../steps/rows.ts";
import { isFileType, takenTypes } from "./file-types.ts";
import { fileName } from "./names.ts";
import { bytesOfPlan, sizeText } from "./of.ts";
import { type Attachment, attachments, attachmentUrl, fileFacts, mostAttachments, mostBytesOfPlan } from "./rows.ts";

type InPlan = Context & { room: PlanRoom };
type Said = { phaseId?: string | undefined; stepId?: string | undefined; messageId?: string | undefined };

const place = () => ({ phaseId: ref(phases).optional(), stepId: ref(steps).optional(), messageId: ref(messages).optional() });
/** What is told of one: where it leads or how large it is, and what it hangs on. */
const told = () => z.strictObject({ title: z.string(), about: z.string().optional(), to: z.string().optional() });
const example = { title: "Runbook of the payment gateway", about: "wiki.example.com" };
const named = ({ title = "", about, to }: { title?: string | undefined; about?: string | undefined; to?: string | undefined }): Telling => [
  strong(title),
  about ? ` (${about})` : "",
  to ? ` to “${to}”` : "",
];

/** Attaches a link to the plan, one of its phases or steps, or a message. */
export const attachLink = planVerbOn({
  on: plans,
  type: "link.attached",
  may: "note:write",
  during: "always",
  input: () => z.strictObject({ title: line.optional(), url: attachmentUrl(fields), ...place() }),
  data: told,
  example,
  sentence: (data) => ["attached the link ", ...named(data)],
  decide(plan, { title, url, ...said }, context) {
    const address = webAddress(url);
    if (!address) return refuse("bad-link", "That is no address of the web. It begins with https:// or http://.", "invalid");
    const { room } = context;
    const there = all(room, attachments).find((each) => each.url === address && isAt(each, said));
    if (there) return already(`“${there.title}” leads there already.`, there.addedBy, there.addedAt);
    return attached(plan.id, { title: title ?? hostOf(address), kind: "link", url: address }, said, context);
  },
});

/** Attaches a file whose bytes are kept. Only the server does, which has looked at them. */
export const attachFile = planVerbOn({
  on: plans,
  type: "file.attached",
  may: "note:write",
  during: "always",
  input: () => z.strictObject({ title: z.string().max(10_000), ...fileFacts(fields).shape, ...place() }),
  data: told,
  example: { title: "migration.log", about: "12 kB" },
  sentence: (data) => ["attached the file ", ...named(data)],
  decide(plan, { title, mediaType, bytes, sha256, ...said }, context) {
    const { room } = context;
    if (!isFileType(mediaType)) return refuse("file-type", `Files are ${takenTypes}. Attach a link to this one instead.`, "invalid");
    const there = all(room, attachments).find((each) => each.sha256 === sha256 && isAt(each, said));
    if (there) return already(`This file is there already, as “${there.title}”.`, there.addedBy, there.addedAt);
    const isKept = Object.values(room.attachments).some((each) => each.sha256 === sha256);
    if (!isKept && bytesOfPlan(room) + bytes > mostBytesOfPlan) return tooMuch;
    return attached(plan.id, { title: fileName(title), kind: "file", mediaType, bytes, sha256 }, said, context);
  },
});

const tooMuch = refuse(
  "too-much",
  `The files of a plan take at most ${sizeText(mostBytesOfPlan)} together. Keep this one elsewhere, and attach a link to it.`,
);
const tooMany = refuse("too-many", `A plan has at most ${mostAttachments} links and files. Take one out that nobody needs any more.`);

type Given = Pick<Attachment, "title" | "kind"> & Partial<Pick<Attachment, "url" | "mediaType" | "bytes" | "sha256">>;

function attached(planId: string, given: Given, said: Said, context: InPlan) {
  const problem = whyNot(said, context);
  if (problem) return problem;
  const { room, now, newId } = context;
  if (all(room, attachments).length >= mostAttachments) return tooMany;
  const id = newId();
  const order = orderAtEnd(all(room, attachments));
  const row = attachments.make({ id, planId, originId: id, order, addedAt: now, addedBy: me(context), ...given, ...placed(said) });
  return change(id, toldOf(row, room), [set(attachments, id, row), ...messageAnew(said.messageId, context)]);
}

const placed = ({
  phaseId = null,
  stepId = null,
  messageId = null,
}: Partial<Pick<Attachment, "phaseId" | "stepId" | "messageId">> | Said) => ({
  phaseId,
  stepId,
  messageId,
});

const isAt = (each: Attachment, said: Said) => {
  const { phaseId, stepId, messageId } = placed(said);
  return each.phaseId === phaseId && each.stepId === stepId && each.messageId === messageId;
};

function toldOf({ title, kind, url, bytes, phaseId, stepId, messageId }: Attachment, room: PlanRoom) {
  const to = find(room, messages, messageId) ?? find(room, steps, stepId) ?? find(room, phases, phaseId);
  return { title, about: kind === "link" ? hostOf(url ?? "") : sizeText(bytes ?? 0), ...(to ? { to: to.title } : {}) };
}

/** Why this is not attached there, or taken out from there, by this person now; null where it is. */
function whyNot({ phaseId, stepId, messageId }: Said, { room, actor }: InPlan): Refusal | null {
  if ([phaseId, stepId, messageId].filter(Boolean).length > 1)
    return refuse("one-place", "It hangs on one thing: a phase, a step, or a message.", "invalid");
  const message = live(room, messages, messageId);
  if (!message) return notNow(room, "edit");
  if (message.sentAt)
    return refuse("sent", `“${message.title}” was sent, and stays in the record with what went with it. Correct it instead.`);
  // What goes with a message is part of what it says.
  const may = granted(actor, "plan:edit", room.id);
  if (!may.ok) return refuse("not-allowed", may.reason, "forbidden");
  return isUnderWay(room.plan) && !isAtLeast(actor, "lead")
    ? refuse("not-allowed", "While a plan runs, only leads change its messages.", "forbidden")
    : null;
}

/** A message that says something else now is asked for again, and leaves by itself only where a lead says so. */
function messageAnew(messageId: string | null | undefined, { room, actor }: InPlan): RowChange[] {
  const message = live(room, messages, messageId);
  if (!message) return [];
  const patch = {
    ...(message.auto && !isAtLeast(actor, "lead") ? { auto: false } : {}),
    ...(message.askedBy ? { askedBy: null, askedAt: null } : {}),
  };
  return Object.keys(patch).length > 0 ? [set(messages, message.id, patch)] : [];
}

/** Calls an attachment something else, or leads a link elsewhere. */
export const editAttachment = planVerbOn({
  on: attachments,
  type: "attachment.edited",
  may: "note:write",
  during: "always",
  input: () => z.strictObject({ attachmentId: ref(attachments), title: line.optional(), url: attachmentUrl(fields).optional() }),
  data: () => z.strictObject({ title: z.string(), changed: z.array(z.string()) }),
  example: { ...{ title: example.title }, changed: ["title"] },
  sentence: ({ title = "" }) => ["edited the attachment ", strong(title)],
  decide(attachment, { attachmentId, title, url }, context) {
    const problem = whyNot(saidOf(attachment), context);
    if (problem) return problem;
    const isFile = attachment.kind === "file";
    if (isFile && url !== undefined) return refuse("no-link", "A file leads nowhere. Attach a link beside it.", "invalid");
    const address = url === undefined ? undefined : (webAddress(url) ?? undefined);
    const name = title !== undefined && isFile ? fileName(title) : title;
    const { patch, changed } = patchOf(attachments, attachment, {
      ...(name === undefined ? {} : { title: name }),
      ...(address === undefined ? {} : { url: address }),
    });
    if (changed.length === 0) return already(`“${attachment.title}” says that already.`);
    const rows = [set(attachments, attachmentId, patch), ...messageAnew(attachment.messageId, context)];
    return change(attachmentId, { title: name ?? attachment.title, changed }, rows);
  },
});

const saidOf = ({ phaseId, stepId, messageId }: Attachment): Said => ({
  phaseId: phaseId ?? undefined,
  stepId: stepId ?? undefined,
  messageId: messageId ?? undefined,
});

const attachmentOut = outOfPlan({
  ...{ on: attachments, by: "attachmentId", type: "attachment", called: "the attachment" },
  ...{ may: "note:write", during: "always", example: { title: example.title }, revises: false },
  stays: (attachment, context) => whyNot(saidOf(attachment), context),
  staysOut: (attachment, context) =>
    whyNot(saidOf(attachment), context) ?? (all(context.room, attachments).length >= mostAttachments ? tooMany : null),
  timed: (made: Change<{ title: string }>, context) => {
    const messageId = find(context.room, attachments, made.subject)?.messageId;
    return { ...made, rows: [...made.rows, ...messageAnew(messageId, context)] };
  },
});

/** Takes an attachment out of the plan. What went out with a message stays in the record. */
export const removeAttachment = attachmentOut.remove;

/** Puts an attachment back that was taken out. */
export const restoreAttachment = attachmentOut.restore;

/** Shows an attachment to whoever reads the status page, or no longer. */
export const shareAttachment = planVerbOn({
  on: attachments,
  type: "attachment.shared",
  may: "plan:share",
  during: "always",
  input: () => z.strictObject({ attachmentId: ref(attachments), shared: z.boolean() }),
  data: () => z.strictObject({ title: z.string(), shared: z.boolean() }),
  example: { title: example.title, shared: true },
  sentence: ({ title = "", shared }) => [
    shared ? toned("put", "go") : toned("took", "hold"),
    " the attachment ",
    strong(title),
    shared ? " on the status page" : " off the status page",
  ],
  decide({ title, shared: before }, { attachmentId, shared }) {
    if (before === shared) return already(shared ? `“${title}” is on the status page already.` : `“${title}” is not on the status page.`);
    return change(attachmentId, { title, shared }, [set(attachments, attachmentId, { shared })]);
  },
});

/** What a person may do with attachments, by name. A file is attached by sending it. */
export const attachmentVerbs = { attachLink, editAttachment, removeAttachment, restoreAttachment, shareAttachment } as const;
