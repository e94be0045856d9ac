import type { IncomingMessage, ServerResponse } from "node:http";
import { sharedOf } from "../domain/attachments/of.ts";
import { notFound } from "../domain/kernel/errors.ts";
import { sendFile } from "./send-file.ts";
import { linkedPlan } from "./status-page.ts";

/** `GET /status/:secret/files/:id`: a file that was put on the status page, while its link is open. */
export async function serveStatusFile(request: IncomingMessage, response: ServerResponse, secret: string, id: string): Promise<void> {
  const linked = await linkedPlan(secret);
  // Wrong links, files that are not shared and those of other plans answer alike.
  if (!linked) throw notFound("There is no such file, or the link is not open any more.");
  await sendFile(
    request,
    response,
    sharedOf(linked.room).find((each) => each.id === id),
  );
}
