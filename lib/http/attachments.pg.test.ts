import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { parse } from "content-disposition";
import { beforeAll, describe, expect, test } from "vitest";
import { newSecret } from "../auth/secrets.ts";
import { bytesOf, keepBytes } from "../db/blobs.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { removeAttachment, restoreAttachment, shareAttachment } from "../domain/attachments/verbs.ts";
import { newId } from "../domain/kernel/id.ts";
import { createShareLink, revokeShareLink } from "../domain/status-page/verbs.ts";
import { perform } from "../journal/perform.ts";
import { type Answer, atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
let token: string;
let plan: { id: string; path: string };
const markdown = "# Move\n\n## Deploy\n\n- [ ] One\n";

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  token = (await door.token()).secret;
  plan = await door.plan(markdown);
});

const png = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"), Buffer.alloc(64)]);
const pdf = Buffer.from("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << >>\n%%EOF\n");
const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

type Sent = { name?: string; bytes: Uint8Array<ArrayBuffer>; path?: string; as?: string; key?: string; more?: string; type?: string };

async function send({ name = "file", bytes, path = plan.path, as = token, key, more = "", type = "application/octet-stream" }: Sent) {
  const answer = await fetch(`${door.base}${path}/attachments?name=${encodeURIComponent(name)}${more}`, {
    method: "POST",
    headers: { authorization: `Bearer ${as}`, "content-type": type, ...(key ? { "idempotency-key": key } : {}) },
    body: bytes,
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

/** Sends a file that must be taken, and gives its row as the API tells it. */
async function attached(sent: Sent): Promise<Record<string, unknown>> {
  const { status, body } = await send(sent);
  expect(status, JSON.stringify(body.error)).toBe(200);
  const { subject } = body.event as { subject: string };
  const { body: list } = await door.call("GET", `${sent.path ?? plan.path}/attachments`, { token });
  const row = (list as unknown as Record<string, unknown>[]).find(({ id }) => id === subject);
  return row ?? expect.fail("it is not in the list");
}

const open = (path: string, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  fetch(door.base + path, { headers, redirect: "manual" });

/** Bytes with the mark of a test, so that no two files of this suite are one. */
const text = (words: string) => Buffer.from(`${words} ${newId()}\n`);

describe("a file", () => {
  test("comes back byte for byte, to be saved and never to be shown as a page", async () => {
    const { id, mediaType, bytes, sha256 } = await attached({ name: "cat.png", bytes: png });
    expect({ mediaType, bytes, sha256 }).toEqual({ mediaType: "image/png", bytes: png.length, sha256: digestOf(png) });
    const answer = await open(`${plan.path}/attachments/${id}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition": "attachment; filename=cat.png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
    });
    const again = await open(`${plan.path}/attachments/${id}`, {
      authorization: `Bearer ${token}`,
      "if-none-match": answer.headers.get("etag") ?? "",
    });
    expect(again.status).toBe(304);
  });

  test("of 10 MB comes back whole; a byte more is refused", async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 - pdf.length, 7)]);
    const { id } = await attached({ name: "large.pdf", bytes: large });
    const back = Buffer.from(await (await open(`${plan.path}/attachments/${id}`)).arrayBuffer());
    expect(digestOf(back)).toBe(digestOf(large));
    const { status, body } = await send({ name: "larger.pdf", bytes: Buffer.concat([large, Buffer.alloc(1)]) });
    expect([status, body.error?.reason]).toEqual([422, "too-large"]);
    expect(body.error?.message).toContain("at most 10 MB");
  });

  const taken: [string, Buffer<ArrayBuffer>, string][] = [
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), "text/plain"],
    ["a picture that is a program of a browser", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "text/plain"],
    ["a script", Buffer.from("#!/bin/sh\nrm -rf /\n"), "text/plain"],
    ["a log in colours", Buffer.from("\u001b[31mfailed\u001b[0m\n"), "text/plain"],
    ["text as Windows writes it", Buffer.from("Prüfung beendet\r\n", "latin1"), "text/plain"],
    ["text in UTF-16", Buffer.from("\ufeffname;count\r\n", "utf16le"), "text/plain"],
    ["text that begins as a picture does", Buffer.from("BM is short for benchmark\n"), "text/plain"],
    ["a PDF with a page behind it", Buffer.concat([pdf, Buffer.from("<html><script>alert(1)</script>")]), "application/pdf"],
    ["a picture with a page behind it", Buffer.concat([png, Buffer.from("<script>alert(1)</script>")]), "image/png"],
    ["an archive", gzipSync("x"), "application/gzip"],
  ];
  test.each(taken)("that is %s is kept as what its bytes are, whatever it is called", async (_what, bytes, expected) => {
    const { id, mediaType } = await attached({ name: "page.html", bytes });
    expect(mediaType).toBe(expected);
    const answer = await open(`${plan.path}/attachments/${id}`);
    expect(answer.headers.get("content-type")).toBe(expected);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename=page\.html\.(txt|pdf|png|gz)$/);
    await answer.arrayBuffer();
  });

  test.each([
    ["a program for Windows", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
    ["a program for Linux", Buffer.concat([Buffer.from("7f454c4602010100", "hex"), Buffer.alloc(200)])],
    ["bytes of no kind", Buffer.from([0, 1, 2, 3, 0, 0, 9])],
    ["a video", Buffer.from("000000206674797069736f6d0000020069736f6d69736f32", "hex")],
    ["nothing", Buffer.alloc(0)],
  ])("that is %s is not taken, whatever it is called and said to be", async (_what, bytes) => {
    const { status, body } = await send({ name: "cat.png", bytes, type: "image/png" });
    expect(status).toBe(422);
    expect(body.error?.message).toMatch(/Files are pictures|is empty/);
  });

  test.each([
    ["../../../etc/passwd", "passwd.txt"],
    ["..\\..\\boot.ini", "boot.ini"],
    ["a\r\nSet-Cookie: x=1.txt", "aSet-Cookie_ x=1.txt"],
    ["cod\u202etxt.exe", "codtxt.exe.txt"],
    ["Prüf ✓.txt", "Prüf ✓.txt"],
    [`${"n".repeat(9000)}.txt`, /^n{145}…\.txt$/],
  ])("called %j is saved as %j", async (name, saved) => {
    const { id } = await attached({ name, bytes: text("named") });
    const answer = await open(`${plan.path}/attachments/${id}`);
    const called = parse(answer.headers.get("content-disposition") ?? "").parameters.filename;
    expect(called).toEqual(typeof saved === "string" ? saved : expect.stringMatching(saved));
    expect(answer.headers.get("set-cookie")).toBeNull();
    await answer.arrayBuffer();
  });

  test("sent again under its key is attached once; the same bytes are kept once", async () => {
    const bytes = text("twice");
    const [key, sha256] = [newId(), digestOf(bytes)];
    const [first, second] = [await send({ bytes, key }), await send({ bytes, key })];
    expect(second.body.seq).toBe(first.body.seq);
    const other = await door.plan(markdown);
    await attached({ bytes, path: other.path });
    expect((await pool().query('SELECT 1 FROM "Blob" WHERE sha256 = $1', [sha256])).rowCount).toBe(1);
  });

  test("stays for as long as it can be put back; what no plan has ever taken goes after an hour", async () => {
    const bytes = text("kept");
    const { id } = await attached({ bytes });
    const unclaimed = await keepBytes(text("left behind"));
    await perform({ verb: removeAttachment, roomId: plan.id, actor: door.admin, commandId: newId(), input: { attachmentId: id } });
    await pool().query(`UPDATE "Blob" SET "createdAt" = "createdAt" - interval '2 hours'`);
    await attached({ bytes: text("another") });
    expect(await bytesOf(unclaimed)).toBeNull();
    expect((await open(`${plan.path}/attachments/${id}`)).status).toBe(404);
    await perform({ verb: restoreAttachment, roomId: plan.id, actor: door.admin, commandId: newId(), input: { attachmentId: id } });
    expect(Buffer.from(await (await open(`${plan.path}/attachments/${id}`)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("is found in its own plan only: its id opens nothing in another one, and nothing once it was taken out", async () => {
    const { id } = await attached({ bytes: text("mine") });
    const other = await door.plan(markdown);
    expect((await open(`${other.path}/attachments/${id}`)).status).toBe(404);
    for (const wrong of ["constructor", "__proto__", "..%2F..", "x".repeat(150)])
      expect((await open(`${plan.path}/attachments/${wrong}`)).status).toBe(404);
  });

  test("cannot be attached by its digest alone: what others sent is not had by naming it", async () => {
    const { sha256 } = await attached({ bytes: text("secret") });
    const other = await door.plan(markdown);
    const { status } = await door.call("POST", `${other.path}/attachments`, {
      token,
      body: { url: `https://x.example/${sha256}`, sha256 },
    });
    // As JSON without its type it is a file like any other; as a link it takes no digest.
    expect(status).toBe(422);
  });

  test("is not read from whoever may not attach it, nor where it cannot hang", async () => {
    const reader = (await door.token(["plan:read"])).secret;
    expect((await send({ bytes: text("x"), as: reader })).status).toBe(403);
    expect((await send({ bytes: text("x"), as: "hpt_wrong" })).status).toBe(401);
    const foreign = (await door.token(undefined, plan.id)).secret;
    expect((await send({ bytes: text("x"), as: foreign, path: (await door.plan(markdown)).path })).status).toBe(404);
    expect((await send({ bytes: text("x"), more: "&phaseId=none" })).status).toBe(404);
  });
});

describe("on its way", () => {
  const head = (path: string, ...headers: string[]) =>
    `${[`POST ${path}?name=slow.txt HTTP/1.1`, "Host: x", `Authorization: Bearer ${token}`, ...headers].join("\r\n")}\r\n\r\n`;

  function slow(...headers: string[]) {
    const { hostname, port } = new URL(door.base);
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.setEncoding("utf8").on("data", (part: string) => {
      answer += part;
    });
    socket.on("error", () => {});
    socket.write(head(`${plan.path}/attachments`, ...headers));
    return { socket, answer: () => answer };
  }

  test("a file that says it is too large is refused by its head, and none of it is read", async () => {
    const { socket, answer } = slow("Content-Length: 524288000");
    await once(socket, "close");
    expect(answer()).toContain("too-large");
    expect(answer().toLowerCase()).toContain("connection: close");
  });

  test("a file that does not say how large it is, is read no further than 10 MB", async () => {
    const { socket, answer } = slow("Transfer-Encoding: chunked");
    const part = `100000\r\n${"x".repeat(1024 * 1024)}\r\n`;
    for (let nth = 0; nth < 12; nth++) socket.write(part);
    await once(socket, "close");
    expect(answer()).toContain("too-large");
  });

  test("of files that never end a person has three at a time; the next is told so, and goes through once one is given up", async () => {
    const hanging = Array.from({ length: 3 }, () => slow("Content-Length: 1000"));
    await expect.poll(async () => (await send({ bytes: text("fourth") })).status).toBe(429);
    for (const { socket } of hanging) socket.destroy();
    await expect.poll(async () => (await send({ bytes: text("fifth") })).status).toBe(200);
  });
});

describe("a link", () => {
  test("is attached as JSON, and told with where it leads", async () => {
    const answer = await fetch(`${door.base}${plan.path}/attachments`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ url: "https://wiki.example.com/r", title: "Runbook" }),
    });
    const { event } = (await answer.json()) as { event: { subject: string } };
    const { body } = await door.call("GET", `${plan.path}/attachments/${event.subject}`, { token });
    expect(body).toMatchObject({ title: "Runbook", kind: "link", url: "https://wiki.example.com/r", bytes: null });
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "https://a:b@example.com", "ftp://x"])("to %s is refused", async (url) => {
    const answer = await fetch(`${door.base}${plan.path}/attachments`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ url }),
    });
    expect(answer.status).toBe(422);
  });
});

describe("on the status page", () => {
  async function shared() {
    const secret = newSecret("share-link");
    const command = { roomId: plan.id, actor: door.admin };
    const link = { label: "Support", expiresAt: null };
    const made = await perform({ ...command, verb: createShareLink, input: link, commandId: newId(), facts: { secretHash: secret.hash } });
    return { secret: secret.secret, linkId: made.already ? "" : made.event.subject };
  }
  const share = (attachmentId: unknown, isShared: boolean) =>
    perform({
      ...{ verb: shareAttachment, roomId: plan.id, actor: door.admin, commandId: newId() },
      input: { attachmentId, shared: isShared },
    });

  test("a file opens by the link only once somebody put it there, and no longer than the link is open", async () => {
    const bytes = text("public");
    const { id } = await attached({ name: "notes.txt", bytes });
    const { secret, linkId } = await shared();
    const path = `/status/${secret}/files/${id}`;
    expect((await open(path, {})).status).toBe(404);
    await share(id, true);
    const answer = await open(path, {});
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([200, "attachment; filename=notes.txt"]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect((await open(`/status/hps_wrong/files/${id}`, {})).status).toBe(404);
    await share(id, false);
    expect((await open(path, {})).status).toBe(404);
    await share(id, true);
    await perform({ verb: revokeShareLink, roomId: plan.id, actor: door.admin, commandId: newId(), input: { linkId } });
    expect((await open(path, {})).status).toBe(404);
  });
});

describe("in a browser", () => {
  test("is asked to sign in where they opened a link, and told so where a page asks", async () => {
    const { id } = await attached({ bytes: text("page") });
    const path = `/live/${plan.id}/attachments/${id}`;
    const person = await open(path, { accept: "text/html" });
    expect([person.status, person.headers.get("location")]).toEqual([302, `/signin?next=${encodeURIComponent(path)}`]);
    expect((await open(path, {})).status).toBe(401);
    const foreign = await fetch(`${door.base}/live/${plan.id}/attachments?name=x`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: "x",
    });
    expect(foreign.status).toBe(403);
  });
});
