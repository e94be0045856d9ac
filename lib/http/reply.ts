import type { IncomingMessage, ServerResponse } from "node:http";
import { troubleOf, unavailableFor } from "../db/trouble.ts";
import { httpStatus, invalid, isProblem, type Problem } from "../domain/kernel/errors.ts";
import { internal } from "../failure.ts";
import { noteSecurity } from "../security/log.ts";

type Headers = Record<string, string>;

/** Answers with JSON; nothing of it may be kept by a cache. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Headers = {}): void {
  send(response, status, JSON.stringify(body), headers);
}

/** The same for what is JSON already. Text leaves with its head in one write, bytes are a second one. */
export function send(response: ServerResponse, status: number, json: string | Buffer, headers: Headers = {}): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(json),
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(json);
}

/** Answers a failure: people's problems with their sentence, anything else with a number to look for in the log. */
export function sendProblem(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = isProblem(error) ? error : unknownProblem(error);
  const status = httpStatus[problem.code];
  if (status === 401 || status === 403) noteSecurity("refused", { asked: askedText(response.req), why: problem.message });
  const headers: Record<string, string> =
    status === 503
      ? { "retry-after": "2" }
      : status === 429
        ? { "retry-after": "30" }
        : status === 401
          ? { "www-authenticate": "Bearer" }
          : {};
  // Whoever sends more than is allowed is not listened to any further: the answer goes out, and the connection ends.
  const more = !response.req.complete && !hasNoBody(response.req);
  sendJson(
    response,
    status,
    { error: { code: problem.code, reason: problem.reason, message: problem.message } },
    { ...headers, ...(more ? { connection: "close" } : {}) },
  );
  if (more) response.once("finish", () => response.req.socket.destroySoon());
}

/** What was asked for, without the names and secrets that stand in an address. */
const askedText = ({ method, url = "/" }: IncomingMessage) => `${method} ${url.split(/[/?]/, 3).join("/")}`;

/** What the database cannot do is said as such; anything else gets a number to look for in the log. */
export function unknownProblem(error: unknown): Problem {
  const trouble = troubleOf(error);
  return trouble ? unavailableFor(trouble) : internal(error, {}, "Look whether it was saved before you try again");
}

/** The body, at most `limit` bytes. Throws `invalid` past that. (By events: an async iterator costs a tick a tenth of its time.) */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    refuseLargeBody(request, limit);
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= limit) return parts.push(part);
      request.pause();
      reject(tooLarge(limit));
    });
    request.once("end", () => resolve(Buffer.concat(parts)));
    request.once("error", reject);
  });
}

const tooLarge = (limit: number) => invalid(`The request is larger than the ${Math.round(limit / 1024)} kB allowed here.`, "too-large");

/** Throws `invalid` where the head says that the body is larger than `limit` bytes or, where its length is needed, does not say it. */
export function refuseLargeBody({ headers }: IncomingMessage, limit: number, { lengthNeeded = false } = {}): void {
  if (lengthNeeded && headers["transfer-encoding"] !== undefined)
    throw invalid("Say how long the body is: send it with a Content-Length.", "length-needed");
  if (Number(headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
}

/** The body as JSON; an empty one is an empty object. */
export async function readJson(request: IncomingMessage, limit = 256 * 1024): Promise<unknown> {
  if (hasNoBody(request)) return {};
  const text = (await readBody(request, limit)).toString("utf8");
  if (!text.trim()) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("The body is not valid JSON.", "not-json");
  }
}

/** By its head alone (RFC 9112, 6.3): most ticks have no body, and waiting for the end of nothing takes its time, too. */
function hasNoBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] === undefined && (headers["content-length"] ?? "0") === "0";
}
