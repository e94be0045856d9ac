import type { IncomingMessage, ServerResponse } from "node:http";
import { userActor } from "../auth/actors.ts";
import { attachments } from "../domain/attachments/rows.ts";
import { isProblem } from "../domain/kernel/errors.ts";
import { live } from "../domain/kernel/room.ts";
import { openPlan } from "../queries/find-plan.ts";
import { answer, commandIdOf, parse } from "./api/answer.ts";
import { sendFile } from "./send-file.ts";
import { fileQuery, takeFile } from "./take-file.ts";
import { signedIn } from "./who.ts";

const openFor = async (request: IncomingMessage, planId: string) => {
  const user = await signedIn(request);
  return openPlan(planId, (workspaceId) => userActor(user.userId, workspaceId));
};

/** `GET /live/:planId/attachments/:id`: a file, to whoever may see the plan. People who are not signed in, and came by a link, are asked to. */
export async function serveFile(request: IncomingMessage, response: ServerResponse, planId: string, id: string | undefined): Promise<void> {
  try {
    const { room } = await openFor(request, planId);
    await sendFile(request, response, live(room, attachments, id));
  } catch (error) {
    const isPerson = request.headers.accept?.includes("text/html") ?? false;
    if (!isProblem(error) || error.code !== "unauthorized" || !isPerson) throw error;
    response.writeHead(302, { location: `/signin?next=${encodeURIComponent(request.url ?? "/")}`, "cache-control": "no-store" }).end();
  }
}

/** `POST /live/:planId/attachments?name=&phaseId=`: attaches the file that is the body. */
export async function serveNewFile(
  request: IncomingMessage,
  response: ServerResponse,
  planId: string,
  params: URLSearchParams,
): Promise<void> {
  const { room, actor } = await openFor(request, planId);
  const { name, ...place } = parse(fileQuery, Object.fromEntries(params));
  answer({ response }, await takeFile(request, { room, actor, title: name, place }, commandIdOf(request)));
}
