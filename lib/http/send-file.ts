import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { create } from "content-disposition";
import { piecesOf } from "../db/blobs.ts";
import { isFileType } from "../domain/attachments/file-types.ts";
import { savedName } from "../domain/attachments/names.ts";
import type { Attachment } from "../domain/attachments/rows.ts";
import { notFound } from "../domain/kernel/errors.ts";

const gone = () => notFound("There is no such file, or it was taken out.");

/**
 * Sends the bytes of a file, to be saved and never to be shown as a page of ours: whoever opens it there anyway finds it in a sandbox that
 * runs nothing. Its type is one of our list, its name ends as that type does. Throws `not-found` for what is no file.
 */
export async function sendFile(request: IncomingMessage, response: ServerResponse, attachment: Attachment | undefined): Promise<void> {
  if (!attachment?.sha256 || !attachment.bytes) throw gone();
  const { sha256, bytes, title } = attachment;
  const mediaType = isFileType(attachment.mediaType ?? "") ? String(attachment.mediaType) : "application/octet-stream";
  const headers = {
    etag: `"${sha256.slice(0, 32)}"`,
    "cache-control": "private, no-cache",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
  };
  if (request.headers["if-none-match"] === headers.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const pieces = piecesOf(sha256, bytes);
  // The first piece is read before anything is promised.
  const first = await pieces.next();
  if (first.done) throw gone();
  response.writeHead(200, {
    ...headers,
    "content-type": mediaType,
    "content-length": bytes,
    "content-disposition": create(savedName(title, mediaType), { type: "attachment" }),
  });
  async function* all() {
    yield first.value;
    yield* pieces;
  }
  // Whoever goes away in the middle is nobody's trouble.
  await pipeline(Readable.from(all()), response).catch(() => response.destroy());
}
