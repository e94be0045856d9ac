import { hash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { can } from "../../domain/access.ts";
import { type Evaluation, type EvaluationContext, evaluate, flagsOf, mayFollow } from "../../domain/flags/evaluate.ts";
import type { Flag } from "../../domain/flags/rows.ts";
import { httpStatus, isProblem } from "../../domain/kernel/errors.ts";
import type { Actor } from "../../domain/kernel/permissions.ts";
import type { PlanRoom, WorkspaceRoom } from "../../domain/room.ts";
import { rolloutOf } from "../../domain/stages/status.ts";
import { chance } from "../../journal/chance.ts";
import { newestSeqs } from "../../journal/fresh-rooms.ts";
import { readRoom } from "../../journal/rooms.ts";
import { readJson, send, sendJson, sendProblem, unknownProblem } from "../reply.ts";
import { bearer } from "../who.ts";
import { bucketOf } from "./bucket.ts";
import { notePoll } from "./followers.ts";

const maxContextBytes = 64 * 1024;
const mostInstance = 200;
const address = "/ofrep/v1/evaluate/flags";

type ErrorCode = "PARSE_ERROR" | "INVALID_CONTEXT" | "FLAG_NOT_FOUND" | "GENERAL";

/** What is refused in the words of OFREP. */
class Refused extends Error {
  readonly status: number;
  readonly errorCode: ErrorCode;
  constructor(status: number, errorCode: ErrorCode, details: string) {
    super(details);
    this.status = status;
    this.errorCode = errorCode;
  }
}

type Asked = { flag: Flag; room: PlanRoom | null; percent: number };

/** The OpenFeature Remote Evaluation Protocol: one flag, or all that the holder of the token may see. Bearer tokens with `plan:read`. */
export async function serveOfrep(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const rest = url.pathname.slice(address.length);
  const key = /^\/([^/]+)\/?$/.exec(rest)?.[1] ?? null;
  const isBulk = rest === "" || rest === "/";
  const named = key === null ? {} : { key: decoded(key) };
  if (!url.pathname.startsWith(address) || (key === null && !isBulk) || request.method !== "POST")
    return sendJson(response, 404, { errorCode: "GENERAL", errorDetails: `Send POST ${address}, or POST ${address}/KEY for one flag.` });
  try {
    const { actor, workspaceId } = await bearer(request);
    if (actor.kind === "token" && !actor.scopes?.includes("plan:read"))
      return sendJson(response, 403, { errorCode: "GENERAL", errorDetails: "This token needs the scope plan:read to ask for flags." });
    const context = await contextIn(request);
    if (key === null) await serveAll(request, response, { actor, workspaceId, context });
    else await serveOne(response, { actor, workspaceId, context, key: decoded(key) });
  } catch (error) {
    if (error instanceof Refused)
      return sendJson(response, error.status, { ...named, errorCode: error.errorCode, errorDetails: error.message });
    const problem = isProblem(error) ? error : unknownProblem(error);
    const status = httpStatus[problem.code];
    if (status === 401 || status === 503 || status === 429) return sendProblem(response, error);
    sendJson(response, status === 422 ? 400 : status, {
      ...named,
      errorCode: status === 422 ? "PARSE_ERROR" : "GENERAL",
      errorDetails: problem.message,
    });
  }
}

type From = { actor: Actor; workspaceId: string; context: EvaluationContext };

async function serveOne(response: ServerResponse, { actor, workspaceId, context, key }: From & { key: string }): Promise<void> {
  const { workspace, seqs } = await freshWorkspace(workspaceId, (flag) => flag.key === key);
  const flag = flagsOf(workspace).find((each) => each.key === key);
  const asked = flag ? await seen(flag, actor, seqs) : null;
  if (!asked)
    throw new Refused(
      404,
      "FLAG_NOT_FOUND",
      `There is no flag of this key, or it is not for this token. Flags are listed in Settings, Flags.`,
    );
  const answer = answerFor(asked, context);
  note([asked], actor, context);
  sendJson(response, "errorCode" in answer ? 400 : 200, answer);
}

async function serveAll(request: IncomingMessage, response: ServerResponse, { actor, workspaceId, context }: From): Promise<void> {
  const { workspace, seqs } = await freshWorkspace(workspaceId, () => true);
  const all = await Promise.all(flagsOf(workspace).map((flag) => seen(flag, actor, seqs)));
  const asked = all.filter((each) => each !== null);
  const text = JSON.stringify({ flags: asked.map((each) => answerFor(each, context)) });
  const etag = `"${hash("sha256", text, "base64url").slice(0, 22)}"`;
  note(asked, actor, context);
  const known = (request.headers["if-none-match"] ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  if (known.includes(etag)) response.writeHead(304, { etag, "cache-control": "private, no-store" }).end();
  else send(response, 200, text, { etag });
}

type Fresh = { workspace: WorkspaceRoom; seqs: ReadonlyMap<string, number> };

/** The workspace as it is committed, and the newest numbers of the plans its flags follow: one question for all of them. */
async function freshWorkspace(workspaceId: string, wanted: (flag: Flag) => boolean): Promise<Fresh> {
  const known = await readRoom("workspace", workspaceId);
  const planIds = flagsOf(known).flatMap((flag) => (wanted(flag) ? (flag.planId ?? []) : []));
  const seqs = await newestSeqs([workspaceId, ...planIds]);
  return { workspace: await readRoom("workspace", workspaceId, seqs.get(workspaceId)), seqs };
}

/** The flag with the plan it follows, as it is committed; null where the holder of the token may not know of it. */
async function seen(flag: Flag, actor: Actor, known: Fresh["seqs"]): Promise<Asked | null> {
  if (flag.planId === null) return actor.planId ? null : { flag, room: null, percent: 0 };
  // It may have begun to follow this plan just now.
  const seqs = known.has(flag.planId) ? known : await newestSeqs([flag.planId]);
  const room = await readRoom("plan", flag.planId, seqs.get(flag.planId)).catch(() => null);
  if (!room || !can(actor, "plan:see", room).ok || !mayFollow(flag.key, room.plan.mode)) return null;
  return { flag, room, percent: rolloutOf(room, Date.parse(chance.now())).percent };
}

const answerFor = ({ flag, room }: Asked, context: EvaluationContext): Evaluation =>
  evaluate(flag, room, context, Date.parse(chance.now()), bucketOf);

/** Who follows is known by the token, and by the name an instance gives itself: `instance` in its context. */
function note(asked: readonly Asked[], actor: Actor, context: EvaluationContext): void {
  const instance = typeof context.instance === "string" ? context.instance.slice(0, mostInstance) : "";
  for (const { flag, percent } of asked) notePoll({ flagId: flag.id, tokenId: actor.id, instance, at: Date.parse(chance.now()), percent });
}

async function contextIn(request: IncomingMessage): Promise<EvaluationContext> {
  const body = await readJson(request, maxContextBytes);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Refused(400, "PARSE_ERROR", 'Send a JSON object: { "context": { "targetingKey": "…" } }.');
  const context: unknown = "context" in body ? body.context : {};
  if (typeof context !== "object" || context === null || Array.isArray(context))
    throw new Refused(400, "INVALID_CONTEXT", 'The context is an object, such as { "targetingKey": "…" }.');
  return { ...context };
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
