import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { type Coming, receiveFile, refuseBefore } from "../attachments/receive-file.ts";
import { mostBytes } from "../domain/attachments/rows.ts";
import { invalid, isProblem, Problem } from "../domain/kernel/errors.ts";
import { id } from "../domain/kernel/fields.ts";
import type { Performed } from "../journal/perform.ts";
import { perProcess } from "../per-process.ts";
import { readBody } from "./reply.ts";

/** What stands in the address a file is sent to: how it is called, and what it hangs on. */
export const fileQuery = z.strictObject({
  name: z.string().min(1, "is how the file is called").max(10_000).meta({ description: "How the file is called." }),
  ...{ phaseId: id.optional(), stepId: id.optional(), messageId: id.optional() },
});

/** So many files are read at a time, in all and of one person: each may take 10 MB of memory for as long as its sender likes. */
const atATime = { all: 8, person: 3 };
const reading = () => perProcess("files-read", () => new Map<string, number>());

const tooLarge = invalid("A file is at most 10 MB. Keep this one elsewhere, and attach a link to it.", "too-large");

/** Reads a file off a request and attaches it. What can be said before a byte of it is read, is. */
export async function takeFile(request: IncomingMessage, coming: Coming, commandId: string): Promise<Performed> {
  refuseBefore(coming);
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw tooLarge;
  const bytes = await oneOfFew(coming.actor.userId, () => readBody(request, mostBytes).catch((error) => Promise.reject(whyUnread(error))));
  return receiveFile(coming, bytes, commandId);
}

const whyUnread = (error: unknown) => (isProblem(error) && error.reason === "too-large" ? tooLarge : error);

async function oneOfFew<T>(userId: string, work: () => Promise<T>): Promise<T> {
  const counts = reading();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const own = counts.get(userId) ?? 0;
  if (own >= atATime.person || all >= atATime.all)
    throw new Problem("too-many", "Other files are being sent. Send this one again once they are through.");
  counts.set(userId, own + 1);
  try {
    return await work();
  } finally {
    const left = (counts.get(userId) ?? 1) - 1;
    if (left > 0) counts.set(userId, left);
    else counts.delete(userId);
  }
}
