import * as z from "zod";
import { type Attachment, attachments, attachmentUrl } from "../../../domain/attachments/rows.ts";
import { attachLink } from "../../../domain/attachments/verbs.ts";
import { notFound } from "../../../domain/kernel/errors.ts";
import { id, instant, line, person } from "../../../domain/kernel/fields.ts";
import { all, live } from "../../../domain/kernel/room.ts";
import { fields } from "../../../domain/kernel/schema.ts";
import { readJson, sendJson } from "../../reply.ts";
import { sendFile } from "../../send-file.ts";
import { fileQuery, takeFile } from "../../take-file.ts";
import { answer, answerWith, commandIdOf, parse } from "../answer.ts";
import { doneSchema, planRoute } from "../route.ts";

const attachmentAnswer = z.strictObject({
  ...{ id, title: z.string(), kind: z.enum(["link", "file"]), url: z.string().nullable() },
  ...{ mediaType: z.string().nullable(), bytes: z.int().nullable(), sha256: z.string().nullable() },
  ...{ phaseId: id.nullable(), stepId: id.nullable(), messageId: id.nullable() },
  shared: z.boolean().meta({ description: "Stakeholders find it on the status page." }),
  ...{ addedAt: instant, addedBy: person.nullable() },
});

const answerOf = ({ originId: _, planId: __, order: ___, source: ____, removedAt: _____, ...shown }: Attachment) =>
  shown satisfies z.infer<typeof attachmentAnswer>;

const linkBody = z.strictObject({
  url: attachmentUrl(fields),
  title: line.optional(),
  ...{ phaseId: id.optional(), stepId: id.optional(), messageId: id.optional() },
});

export const attachmentRoutes = {
  readAttachments: planRoute({
    method: "GET",
    path: "/plans/:slug/attachments",
    summary: "Links and files of the plan, its phases, steps and messages",
    answers: { status: 200, says: "Attachments, in order", schema: z.array(attachmentAnswer) },
    answer: ({ response, room }) => sendJson(response, 200, all(room, attachments).map(answerOf)),
  }),
  addAttachment: planRoute({
    method: "POST",
    path: "/plans/:slug/attachments",
    summary: "Attach a link (as JSON), or a file: the body is its bytes, at most 10 MB, and `?name=` what it is called",
    query: fileQuery.partial(),
    body: { "application/json": linkBody, "application/octet-stream": z.string() },
    raw: true,
    answers: { status: 200, says: "Attached, or there already; 422 where it is too large or of no kind that is taken", schema: doneSchema },
    async answer(call, { query: { name, ...place } }) {
      const { request, room, actor } = call;
      if (/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
        return answerWith(call, attachLink, { ...parse(linkBody, await readJson(request)), ...place });
      const title = parse(fileQuery.shape.name, name ?? "");
      answer(call, await takeFile(request, { room, actor, title, place }, commandIdOf(request)));
    },
  }),
  readAttachment: planRoute({
    method: "GET",
    path: "/plans/:slug/attachments/:id",
    summary: "The bytes of a file; of a link, where it leads",
    answers: { status: 200, says: "The file, to be saved; a link as JSON", schema: attachmentAnswer, bytes: true },
    async answer({ request, response, room, params }) {
      const attachment = live(room, attachments, params.id);
      if (!attachment) throw notFound("There is no such attachment in this plan.");
      if (attachment.kind === "link") sendJson(response, 200, answerOf(attachment));
      else await sendFile(request, response, attachment);
    },
  }),
};
