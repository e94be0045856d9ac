import type { ServerResponse } from "node:http";
import { Feed } from "feed";
import { toHtml } from "hast-util-to-html";
import ical, { ICalEventStatus } from "ical-generator";
import { now } from "../clock.ts";
import { endText, type PublicStatus } from "../domain/status-page/projection.ts";
import { toSafeHast } from "../runbook/text/to-safe-hast.ts";
import { faceOf, linkedPlan } from "./status-page.ts";

/** What a status page also comes as. False where the link opens nothing. */
export const serveStatusFeed = (response: ServerResponse, secret: string, kind: "feed" | "calendar"): Promise<boolean> =>
  (kind === "feed" ? serveFeed : serveCalendar)(response, secret);

/** Where this installation is reached. */
const site = () => (process.env.HOLDPOINT_URL ?? "http://localhost").replace(/\/$/, "");

/** Beside others, in a reader of feeds or a calendar, a rehearsal is known by its name. */
const calledOf = ({ title, rehearsal }: PublicStatus) => (rehearsal ? `Rehearsal: ${title}` : title);

/** `GET /status/:secret/feed`: the updates as an Atom feed, newest first. */
async function serveFeed(response: ServerResponse, secret: string): Promise<boolean> {
  const linked = await linkedPlan(secret);
  if (!linked) return false;
  const { status } = faceOf(linked.room);
  const link = `${site()}/status/${secret}`;
  const [newest] = status.updates;
  const feed = new Feed({
    ...{ id: `urn:holdpoint:${linked.room.id}`, title: calledOf(status), link, copyright: "" },
    description: [`Updates on ${calledOf(status)}`, endSaid(status)].filter(Boolean).join(". "),
    updated: new Date(newest?.postedAt ?? linked.room.plan.createdAt),
    feedLinks: { atom: `${link}/feed` },
  });
  for (const { id, headline, body, postedAt } of status.updates)
    feed.addItem({
      id: `urn:holdpoint:${id}`,
      title: headline,
      link,
      date: new Date(postedAt),
      ...(body ? { content: toHtml(toSafeHast(body, "shown")) } : {}),
    });
  answer(response, "application/atom+xml", feed.atom1());
  return true;
}

/** `GET /status/:secret/calendar`: the deployment as an event of a calendar; it moves when T0 does. */
async function serveCalendar(response: ServerResponse, secret: string): Promise<boolean> {
  const linked = await linkedPlan(secret);
  if (!linked) return false;
  const { status } = faceOf(linked.room);
  const calendar = ical({ name: calledOf(status), prodId: "//Holdpoint//Status page//EN" });
  const span = spanOf(status);
  if (span)
    calendar.createEvent({
      ...{ id: `${linked.room.id}@holdpoint`, summary: calledOf(status), ...span },
      ...{
        url: `${site()}/status/${secret}`,
        description: [status.impact, endSaid(status)].filter(Boolean).join("\n\n"),
        stamp: new Date(now()),
      },
      sequence: linked.room.seq,
      status: status.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  answer(response, "text/calendar", calendar.toString());
  return true;
}

/** When it should be over, in words; empty where that is not known, or it is. */
function endSaid(status: PublicStatus): string {
  const end = endText(status, now());
  return end === null ? "" : `Expected end: ${end} (${status.zone})`;
}

const hourMs = 3_600_000;

/** From its start to its end, as it was or is expected; an hour where nothing says how long. */
function spanOf({ t0, startedAt, endedAt, expectedEnd, plannedEnd, rescheduledTo }: PublicStatus): { start: Date; end: Date } | null {
  const from = rescheduledTo ?? startedAt ?? t0;
  if (!from) return null;
  const start = new Date(from);
  const until = rescheduledTo ? null : (endedAt ?? expectedEnd ?? plannedEnd);
  const end = until && Date.parse(until) > start.getTime() ? new Date(until) : new Date(start.getTime() + hourMs);
  return { start, end };
}

function answer(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, {
    "content-type": `${type}; charset=utf-8`,
    "content-length": Buffer.byteLength(text),
    "cache-control": "private, no-cache",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "x-content-type-options": "nosniff",
  });
  response.end(text);
}
