import type { IncomingMessage, ServerResponse } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import { addressOf } from "../auth/address-of.ts";
import { findSecret } from "../auth/secrets.ts";
import { now } from "../clock.ts";
import { find } from "../domain/kernel/room.ts";
import type { PlanRoom } from "../domain/room.ts";
import { isLinkOpen } from "../domain/status-page/links.ts";
import { type PublicStatus, projectStatus } from "../domain/status-page/projection.ts";
import { shareLinks } from "../domain/status-page/rows.ts";
import { internal } from "../failure.ts";
import { onEvents, peekRoom, readRoom } from "../journal/rooms.ts";
import { sha256 } from "../journal/seal.ts";
import { join } from "../live/hub.ts";
import { chunk, frame, openStream } from "../live/sse.ts";
import type { Viewing } from "../live/viewing.ts";
import { perProcess } from "../per-process.ts";

/** Renders a page below `/status/` that people see without an account: Next, asked once per change. `path` is written as an address. */
export type RenderStatus = (path: string) => Promise<string>;

type Headers = Record<string, string>;
type Body = { bytes: Buffer; headers: Headers };
/** A page as it is sent, in every encoding, with the headers it goes with. */
type Page = { etag: string; headers: Headers; bodies: Record<"identity" | "gzip" | "br", Body> };
/** What is known of a plan's public face in one minute: the projection, and the page once somebody has asked for it. */
type Face = { room: PlanRoom; minute: number; status: PublicStatus; pages: LRUCache<string, Promise<Page>> };

const faces = () => perProcess("faces", () => new LRUCache<string, Face>({ max: 500 }));

/** The plan a link opens, if the link is open now. Wrong, expired and revoked links answer alike: null. */
export async function linkedPlan(secret: string): Promise<{ room: PlanRoom; linkId: string } | null> {
  const found = await findSecret("share-link", secret);
  if (!found?.roomId) return null;
  const room = await readRoom("plan", found.roomId);
  return isOpen(room, found.rowId) ? { room, linkId: found.rowId } : null;
}

const isOpen = (room: PlanRoom, linkId: string): boolean => isLinkOpen(find(room, shareLinks, linkId), now());

/**
 * The projection, which keeps its identity until something stakeholders can see has changed. The page is made anew with it, and each minute
 * until the plan has ended: it says how long something goes on, and when it will end.
 */
export function faceOf(room: PlanRoom): Face {
  const known = faces().get(room.id);
  const minute = room.plan.endedAt ? 0 : Math.floor(now() / 60_000);
  if (known?.room === room && known.minute === minute) return known;
  const projected = projectStatus(room, now());
  const isSame = known !== undefined && isDeepStrictEqual(known.status, projected);
  const face = {
    ...{ room, minute, status: isSame ? known.status : projected },
    pages: isSame && known.minute === minute ? known.pages : new LRUCache<string, Promise<Page>>({ max: 50 }),
  };
  faces().set(room.id, face);
  return face;
}

type Kept = { face: Face; page: Page; linkId: string };
/** The page each link was last answered with. */
const keptPages = () => perProcess("kept-status-pages", () => new LRUCache<string, Kept>({ max: 2000 }));

/** `GET /status/:secret` answered at once, where nothing has changed since it was last asked for. False otherwise. */
export function serveKeptStatus(request: IncomingMessage, response: ServerResponse, secret: string): boolean {
  const kept = keptPages().get(secret);
  const room = kept && peekRoom("plan", kept.face.room.id);
  if (!kept || !room || !isOpen(room, kept.linkId) || faceOf(room).pages !== kept.face.pages) return false;
  send(request, response, kept.page);
  return true;
}

/** `GET /status/:secret`: the kept bytes, or 304. False where the link opens nothing. */
export async function serveStatus(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  render: RenderStatus,
): Promise<boolean> {
  const linked = await linkedPlan(secret);
  if (!linked) return false;
  const face = faceOf(linked.room);
  const making = face.pages.get(secret) ?? render(`${encodeURIComponent(secret)}/page`).then((html) => pageOf(html));
  face.pages.set(secret, making);
  const page = await making.catch((error) => {
    face.pages.delete(secret);
    throw error;
  });
  keptPages().set(secret, { face, page, linkId: linked.linkId });
  send(request, response, page);
  return true;
}

function send(request: IncomingMessage, response: ServerResponse, page: Page): void {
  if (request.headers["if-none-match"] === page.etag) {
    response.writeHead(304, page.headers).end();
    return;
  }
  const accepts = String(request.headers["accept-encoding"] ?? "");
  const encoding = accepts.includes("br") ? "br" : accepts.includes("gzip") ? "gzip" : "identity";
  const { bytes, headers } = page.bodies[encoding];
  response.writeHead(200, headers);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** What Next sends along to bring a page to life: this one is whole without it. */
const nextScripts = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>|<!--(?:\/?\$|\$!|\$\?)?-->/g;

/** A rendered page without what would bring it to life. */
export const still = (rendered: string): string => rendered.replace(nextScripts, "");

/** What a page that needs no account may load and where its forms lead (Content-Security-Policy). */
export const publicPolicy = (forms: "'none'" | "'self'"): string =>
  [
    "default-src 'none'",
    ...(forms === "'none'" ? ["script-src 'self'", "connect-src 'self'"] : []),
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    `form-action ${forms}`,
    "frame-ancestors 'none'",
  ].join("; ");

function pageOf(rendered: string): Page {
  const html = still(rendered).replace("</body>", '<script src="/status.js" defer></script></body>');
  const identity = Buffer.from(html);
  const etag = `"${sha256(html).slice(0, 32)}"`;
  const headers = {
    etag,
    "cache-control": "private, no-cache",
    "content-security-policy": publicPolicy("'none'"),
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
  };
  const body = (bytes: Buffer, encoding?: string): Body => ({
    bytes,
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-length": String(bytes.length),
      ...(encoding ? { "content-encoding": encoding } : {}),
    },
  });
  const br = brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return { etag, headers, bodies: { identity: body(identity), gzip: body(gzipSync(identity), "gzip"), br: body(br, "br") } };
}

/** Stakeholders' streams, by plan. They carry the projection and nothing else. */
type Watcher = { viewing: Viewing; linkId: string; sent: PublicStatus };
const watchers = () =>
  perProcess("status-watchers", () => {
    const all = new Map<string, Set<Watcher>>();
    const due = new Map<string, NodeJS.Timeout>();
    onEvents((roomId, room) => {
      if (room.kind !== "plan" || !all.has(roomId) || due.has(roomId)) return;
      // Thirty-two people ticking at once are one change a few times a second to whoever looks on.
      due.set(
        roomId,
        setTimeout(() => {
          due.delete(roomId);
          tell(all.get(roomId) ?? new Set(), roomId).catch((error: unknown) => internal(error, { roomId }));
        }, 200),
      );
    });
    return all;
  });

async function tell(set: Set<Watcher>, roomId: string): Promise<void> {
  const room = await readRoom("plan", roomId).catch(() => null);
  if (!room) return;
  const { status } = faceOf(room);
  const bytes = chunk(frame(status, { event: "status" }));
  for (const watcher of set) {
    if (!isOpen(room, watcher.linkId)) {
      watcher.viewing.connection.send(chunk(frame({}, { event: "closed" })));
      watcher.viewing.connection.end();
    } else if (watcher.sent !== status) {
      watcher.sent = status;
      watcher.viewing.connection.send(bytes);
    }
  }
}

/** `GET /status/:secret/live`: the projection whenever it changes. False where the link opens nothing. */
export async function serveStatusLive(response: ServerResponse, secret: string): Promise<boolean> {
  const linked = await linkedPlan(secret);
  if (!linked) return false;
  const { room, linkId } = linked;
  const set = watchers().get(room.id) ?? new Set<Watcher>();
  watchers().set(room.id, set);
  let leave = () => {};
  const connection = openStream(response, { holder: null, address: addressOf(response.req) }, () => leave());
  const rights = async () => (isOpen(await readRoom("plan", room.id), linkId) ? { role: null } : null);
  // It hangs on the status channel, not on the room's: no journal event ever reaches it.
  const viewing: Viewing = { roomId: `status ${room.id}`, connection, who: null, check: { sessionId: null, rights }, held: null };
  const { status } = faceOf(room);
  const watcher: Watcher = { viewing, linkId, sent: status };
  const unjoin = join(viewing);
  set.add(watcher);
  leave = () => {
    unjoin();
    set.delete(watcher);
  };
  connection.send(chunk(frame({ now: now() }, { event: "beat" }) + frame(status, { event: "status" })));
  return true;
}
