import type { IncomingMessage, ServerResponse } from "node:http";
import { isForeign } from "../auth/same-origin.ts";
import { writingTrouble } from "../db/condition.ts";
import { unavailableFor } from "../db/trouble.ts";
import { forbidden, invalid } from "../domain/kernel/errors.ts";
import { noteSecurity } from "../security/log.ts";
import { serveApi } from "./api/serve-api.ts";
import { serveChart } from "./chart-of-plan.ts";
import { serveFile, serveNewFile } from "./files-of-plan.ts";
import { serveFollowers } from "./followers-of-plan.ts";
import { serveLive, serveNewestEvents, serveRoom } from "./live.ts";
import { serveOfrep } from "./ofrep/serve-ofrep.ts";
import { serveOutOfOrder } from "./out-of-order.ts";
import { servePrometheus } from "./prometheus-of-plan.ts";
import { refuseLargeBody, sendJson, sendProblem } from "./reply.ts";
import { serveStatusFeed } from "./status-feeds.ts";
import { serveStatusFile } from "./status-file.ts";
import { serveHookForm } from "./status-hook.ts";
import { serveMailForm, serveMailLink } from "./status-mail.ts";
import { type RenderStatus, serveKeptStatus, serveStatus, serveStatusLive } from "./status-page.ts";

const maxSignInBytes = 64 * 1024;

/**
 * The front door: what is hot and simple is answered here, ahead of Next, in the same process and with the same permission
 * functions. Resolves to false for everything else, which is Next's.
 */
export async function answerAtTheDoor(request: IncomingMessage, response: ServerResponse, render: RenderStatus): Promise<boolean> {
  for (const [name, value] of usualHeaders()) response.setHeader(name, value);
  const path = request.url ?? "/";
  // No name of ours has a zero byte in it, and the database refuses to look for one.
  if (!URL.canParse(path, "http://door") || path.includes("%00")) {
    sendProblem(response, invalid("That is no address. Check it.", "bad-address"));
    return true;
  }
  if (path.startsWith("/status/") && request.method === "GET" && serveKeptStatus(request, response, path.slice("/status/".length)))
    return true;
  const url = new URL(path, "http://door");
  const [, first, second, third, fourth] = url.pathname.split("/");
  try {
    // Next would fail over an action from another site, and say 500.
    if (request.headers["next-action"] !== undefined) refuseForeign(request);
    // What signs people in takes an address and a password: a few megabytes are refused before they are read.
    if (first === "api" && second === "auth") refuseLargeBody(request, maxSignInBytes, { lengthNeeded: true });
    if (first === "api" && second === "v1") {
      await serveApi(request, response, url);
      return true;
    }
    if (first === "ofrep") {
      await serveOfrep(request, response, url);
      return true;
    }
    if (url.pathname === "/api/health") {
      await serveHealth(response);
      return true;
    }
    if (first === "live" && second && third === "attachments") {
      if (request.method === "GET") await serveFile(request, response, second, fourth);
      else if (request.method !== "POST" || fourth !== undefined) return await serveOutOfOrder(request, response);
      else {
        refuseForeign(request);
        await serveNewFile(request, response, second, url.searchParams);
      }
      return true;
    }
    if (first === "live" && second && request.method === "GET") {
      const after = Number(request.headers["last-event-id"] ?? url.searchParams.get("after")) || 0;
      if (third === "room") await serveRoom(request, response, second);
      else if (third === "events") await serveNewestEvents(request, response, second);
      else if (third === "followers") await serveFollowers(request, response, second);
      else if (third === "chart") await serveChart(request, response, second, url.searchParams);
      else if (third === "prometheus") await servePrometheus(request, response, second, url.searchParams);
      else await serveLive(request, response, second, { after, people: url.searchParams.get("people") });
      return true;
    }
    const isPage = request.method === "GET" || request.method === "HEAD" || request.method === "POST";
    if (first === "status" && second && third === "mail" && isPage) {
      await serveMailForm(request, response, second, render);
      return true;
    }
    if (first === "status" && second && third === "webhook" && isPage) {
      await serveHookForm(request, response, second, render);
      return true;
    }
    if (first === "mail" && second && third === undefined && isPage) {
      await serveMailLink(request, response, second, render);
      return true;
    }
    if (first === "status" && second && (request.method === "GET" || request.method === "HEAD")) {
      if (third === "live") return (await serveStatusLive(response, second)) || sendJson(response, 404, {}) === undefined;
      if (third === "feed" || third === "calendar")
        return (await serveStatusFeed(response, second, third)) || sendJson(response, 404, {}) === undefined;
      if (third === "files" && fourth) {
        await serveStatusFile(request, response, second, fourth);
        return true;
      }
      if (third === undefined) return await serveStatus(request, response, second, render);
    }
    return await serveOutOfOrder(request, response);
  } catch (error) {
    sendProblem(response, error);
    return true;
  }
}

/** What every answer carries, also those that no page of ours is behind. Https is asked for only where people come by it. */
const usualHeaders = (): [string, string][] => [
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
  ...(process.env.HOLDPOINT_URL?.startsWith("https:")
    ? [["strict-transport-security", "max-age=31536000"] satisfies [string, string]]
    : []),
];

/** Throws where a request that changes something was sent by another site. */
function refuseForeign(request: IncomingMessage): void {
  if (!isForeignRequest(request)) return;
  noteSecurity("foreign-origin");
  throw forbidden("This request came from another site and was refused.");
}

const isForeignRequest = ({ headers }: IncomingMessage) =>
  isForeign(
    new Headers(
      Object.entries(headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] satisfies [string, string]] : [])),
    ),
  );

async function serveHealth(response: ServerResponse): Promise<void> {
  const trouble = await writingTrouble();
  if (trouble) sendProblem(response, unavailableFor(trouble));
  else sendJson(response, 200, { status: "ok" });
}
