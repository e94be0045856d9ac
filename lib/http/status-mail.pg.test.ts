import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { newSecret } from "../auth/secrets.ts";
import { mailServer, type Received } from "../channels/testing/mail-server.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { setSending } from "../domain/messages/sending-mode.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { createShareLink, postUpdate, revokeShareLink, withdrawUpdate } from "../domain/status-page/verbs.ts";
import { performTimer } from "../jobs/perform-timer.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { rekeySubscriptions } from "../outbox/subscriptions.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
let mail: Awaited<ReturnType<typeof mailServer>>;
let refused: string | null = null;
beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  mail = await mailServer({
    onRcptTo({ address }, _session, done) {
      done(refused !== null && address.startsWith(refused) ? Object.assign(new Error("no such box"), { responseCode: 550 }) : null);
    },
  });
});
afterAll(() => mail.close());
beforeEach(() => {
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
  vi.stubEnv("SMTP_URL", mail.url);
  vi.stubEnv("MAIL_FROM", "Deploys <deploys@example.org>");
  vi.stubEnv("HOLDPOINT_URL", door.base);
  mail.received.length = 0;
  refused = null;
});
afterEach(async () => {
  await pool().query('DELETE FROM "Attempt"');
  vi.unstubAllEnvs();
});

/** A plan with a status page, and what people outside do with it. */
async function shared() {
  const { id } = await door.plan("# Move the ledger\n\n## Deploy\n\n- [ ] One\n");
  const act = (verb: PlanVerb, input: unknown, facts = {}) =>
    perform({ verb, roomId: id, input, actor: door.admin, commandId: newId(), facts });
  const share = async () => {
    const { secret, hash } = newSecret("share-link");
    const made = await act(createShareLink, { label: "All", expiresAt: null }, { secretHash: hash });
    return { secret, linkId: made.already ? "" : made.event.subject };
  };
  const link = await share();
  const post = async (path: string, form: Record<string, string>, headers = {}) =>
    told(await fetch(`${door.base}${path}`, { method: "POST", body: new URLSearchParams(form), headers }));
  const ask = (address: string, secret = link.secret) => post(`/status/${secret}/mail`, { address });
  /** Asks, and goes the way the mail says. */
  const subscribe = async (address: string) => {
    await ask(address);
    const path = pathIn(mail.received.at(-1));
    await post(path, { do: "confirm" });
    mail.received.length = 0;
    return path;
  };
  /** Says something, and lets the worker do what comes of it. */
  const say = async (headline: string) => {
    const made = await act(postUpdate, { headline, body: "**Half** of it." });
    const updateId = made.already ? "" : made.event.subject;
    return { updateId, go: () => mailOut(id, updateId) };
  };
  return { id, act, ask, link, post, say, share, subscribe };
}

const told = async (response: Response) => {
  const [page = ""] = /page=\w+/.exec(await response.text()) ?? [];
  return [response.status, page.slice(5)];
};
const look = async (path: string) => told(await fetch(`${door.base}${path}`));
const pathIn = (received: Received | undefined) => /\/mail\/[\w-]+/.exec(unfolded(received))?.[0] ?? "no link";
/** A mail without the folds of its headers and of quoted-printable. */
const unfolded = (received: Received | undefined) =>
  (received?.text ?? "")
    .replace(/\r\n[ \t]+/g, " ")
    .replace(/=\r\n/g, "")
    .replaceAll("=3D", "=");
const mailOut = (roomId: string, updateId: string) => {
  const at = new Date().toISOString();
  const payload = { roomId, key: `mail ${updateId}`, at, verb: "update.mailed", input: { updateId, mailedTo: 0, failed: 0 } };
  // Of the worker only what it is handed counts here.
  return performTimer(payload, {} as Parameters<typeof performTimer>[1]);
};
const readers = async () => (await pool().query('SELECT * FROM "Subscription"')).rows;

describe("whoever reads a status page by mail", () => {
  test("is asked at their own address first, and only one click there counts, not that somebody opened the link", async () => {
    const { ask, say } = await shared();
    expect(await ask("  mia@Example.ORG ")).toEqual([200, "asked"]);
    expect(mail.received.map(({ to }) => to)).toEqual([["mia@example.org"]]);
    expect(unfolded(mail.received[0])).toContain("Subject: Confirm: updates on Move the ledger");
    const path = pathIn(mail.received[0]);
    expect(await look(path)).toEqual([200, "confirm"]);
    mail.received.length = 0;
    await (await say("Begun")).go();
    expect(mail.received).toEqual([]);
    expect(await told(await fetch(`${door.base}${path}`, { method: "POST", body: new URLSearchParams({ do: "confirm" }) }))).toEqual([
      200,
      "reads",
    ]);
    await (await say("Half done")).go();
    expect(mail.received.map(({ to }) => to)).toEqual([["mia@example.org"]]);
  });

  test("gets each update once, alone, as words and as a page, and leaves by one click of a mail program", async () => {
    const { id, post, say, subscribe } = await shared();
    const path = await subscribe("mia@example.org");
    await subscribe("ben@example.org");
    const { updateId, go } = await say("Half done");
    await go();
    await go();
    expect(mail.received.map(({ to }) => to).toSorted()).toEqual([["ben@example.org"], ["mia@example.org"]]);
    const mine = unfolded(mail.received.find(({ to }) => to[0] === "mia@example.org"));
    expect(mine).toContain("Subject: Move the ledger: Half done");
    expect(mine).toContain("<strong>Half</strong> of it.");
    expect(mine).toContain(`List-Unsubscribe: <${door.base}${path}>`);
    expect(mine).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mine).not.toContain("ben@example.org");
    expect((await readRoom("plan", id)).updates[updateId]).toMatchObject({ mailedTo: 2, mailsFailed: 0 });
    expect(await post(path, { "List-Unsubscribe": "One-Click" })).toEqual([200, "left"]);
    expect(await look(path)).toEqual([404, "closed"]);
    mail.received.length = 0;
    await (await say("Done")).go();
    expect(mail.received.map(({ to }) => to)).toEqual([["ben@example.org"]]);
  });

  test("is nobody's to see: their address is in no row, no event and no answer, and with them goes what was kept", async () => {
    const { ask, id, post, say, subscribe } = await shared();
    const path = await subscribe("secret.reader@example.org");
    await (await say("Begun")).go();
    const { rows: events } = await pool().query('SELECT * FROM "Event" WHERE "roomId" = $1', [id]);
    for (const kept of [await readers(), events, (await pool().query('SELECT * FROM "Attempt"')).rows])
      expect(JSON.stringify(kept)).not.toContain("secret.reader");
    expect(JSON.stringify(await readRoom("plan", id))).not.toContain("secret.reader");
    // Who reads already, and who does not, is answered alike.
    expect(await ask("secret.reader@example.org")).toEqual(await ask("somebody.else@example.org"));
    await post(path, { do: "leave" });
    expect(await readers()).not.toContainEqual(expect.objectContaining({ planId: id, confirmedAt: expect.any(Date) }));
  });

  test("hears no more of it once their link is closed, the update is taken back, or nothing leaves the house", async () => {
    const { act, link, say, subscribe } = await shared();
    await subscribe("mia@example.org");
    const taken = await say("Wrong");
    await act(withdrawUpdate, { updateId: taken.updateId });
    await taken.go();
    const off = await say("Quiet");
    await act(setSending, { sending: "off" });
    await off.go();
    await act(setSending, { sending: "live" });
    const closed = await say("Too late");
    await act(revokeShareLink, { linkId: link.linkId });
    await closed.go();
    expect(mail.received).toEqual([]);
  });

  test("is moved to another link by nobody who only knows their address", async () => {
    const { act, ask, link, post, say, share, subscribe } = await shared();
    const path = await subscribe("mia@example.org");
    const other = await share();
    expect(await ask("mia@example.org", other.secret)).toEqual([200, "asked"]);
    await act(revokeShareLink, { linkId: other.linkId });
    mail.received.length = 0;
    await (await say("Still here")).go();
    expect(mail.received).toHaveLength(1);
    const third = await share();
    await ask("mia@example.org", third.secret);
    expect(await post(path, { do: "confirm" })).toEqual([200, "reads"]);
    await act(revokeShareLink, { linkId: link.linkId });
    mail.received.length = 0;
    await (await say("By the third")).go();
    expect(mail.received).toHaveLength(1);
  });

  test("is the same reader while the key is changed and after it: their link opens, asking again makes no second of them", async () => {
    const { ask, id, say, subscribe } = await shared();
    const path = await subscribe("mia@example.org");
    vi.stubEnv("HOLDPOINT_KEY", "the next key,the key of this installation");
    expect(await look(path)).toEqual([200, "reads"]);
    expect(await ask("mia@example.org")).toEqual([200, "asked"]);
    expect((await readers()).filter(({ planId }) => planId === id)).toHaveLength(1);
    mail.received.length = 0;
    await rekeySubscriptions();
    vi.stubEnv("HOLDPOINT_KEY", "the next key");
    expect(await look(path)).toEqual([200, "reads"]);
    await (await say("Begun")).go();
    expect(mail.received).toHaveLength(1);
    vi.stubEnv("HOLDPOINT_KEY", "another key");
    expect(await rekeySubscriptions()).toMatchObject({ lost: expect.any(Number) });
    expect(await look(path)).toEqual([404, "closed"]);
    mail.received.length = 0;
    await (await say("Nobody hears it")).go();
    expect(mail.received).toEqual([]);
    // Where the key is found after all, so are they.
    vi.stubEnv("HOLDPOINT_KEY", "another key,the next key");
    expect(await look(path)).toEqual([200, "reads"]);
  });

  test("whose box is gone is counted, and keeps nobody else waiting; while the server is away it is tried again", async () => {
    const { id, say, subscribe } = await shared();
    await subscribe("gone@example.org");
    await subscribe("mia@example.org");
    refused = "gone";
    const { updateId, go } = await say("Half done");
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:9");
    await expect(go()).rejects.toThrow("cannot be reached now");
    expect((await readRoom("plan", id)).updates[updateId]?.mailedTo).toBeNull();
    vi.stubEnv("SMTP_URL", mail.url);
    await go();
    expect(mail.received.map(({ to }) => to)).toEqual([["mia@example.org"]]);
    expect((await readRoom("plan", id)).updates[updateId]).toMatchObject({ mailedTo: 1, mailsFailed: 1 });
  });
});

describe("what comes to that form", () => {
  test.each([
    "",
    "mia",
    "mia@localhost",
    "mia@example.org, ben@example.org",
    "mia@example.org\r\nBcc: ben@example.org",
    "Mia <mia@example.org>",
    "mia@exa mple.org",
    '"<script>alert(1)</script>"@example.org',
    "mia\u0000@example.org",
    "mia\u202e@example.org",
    `${"a".repeat(65)}@example.org`,
    `mia@${"a".repeat(250)}.org`,
    "@example.org",
    "mia@.",
  ])("is asked for again where it is no address: %j", async (address) => {
    const { ask } = await shared();
    expect(await ask(address)).toEqual([422, "wrong"]);
    expect(mail.received).toEqual([]);
  });

  test("is refused before it is read where it is large, and from another site", async () => {
    const { link, post } = await shared();
    const large = await fetch(`${door.base}/status/${link.secret}/mail`, { method: "POST", body: `address=${"a".repeat(3000)}` });
    expect(await large.text()).toContain("too-large");
    const foreign = await post(`/status/${link.secret}/mail`, { address: "mia@example.org" }, { "sec-fetch-site": "cross-site" });
    expect(foreign).toEqual([200, "ask"]);
    expect(mail.received).toEqual([]);
  });

  test("fills nobody's mailbox: three mails to one address, twenty from one place, then it says to wait", async () => {
    const { ask } = await shared();
    for (let turn = 0; turn < 6; turn++) expect(await ask("mia@example.org")).toEqual([200, "asked"]);
    expect(mail.received).toHaveLength(3);
    for (let turn = 0; turn < 14; turn++) await ask(`reader${turn}@example.org`);
    expect(await ask("one.more@example.org")).toEqual([429, "late"]);
    expect(mail.received).toHaveLength(17);
  });

  test("says what went wrong where the mail cannot be sent, and that nothing comes from a server without mail", async () => {
    const { ask } = await shared();
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:9");
    expect(await ask("mia@example.org")).toEqual([502, "unsent"]);
    vi.stubEnv("SMTP_URL", "");
    expect(await ask("mia@example.org")).toEqual([409, "off"]);
  });

  test("opens nothing by links and secrets that are wrong, closed, or of another kind", async () => {
    const { act, ask, link, subscribe } = await shared();
    const path = await subscribe("mia@example.org");
    for (const wrong of ["hps_wrong", "hpm_wrong", path.slice("/mail/".length), "x".repeat(5000)])
      expect(await ask("mia@example.org", wrong)).toEqual([404, "closed"]);
    for (const wrong of [
      `${path}x`,
      path.slice(0, -1),
      `/mail/${link.secret}`,
      "/mail/hpm_",
      `/mail/${"x".repeat(5000)}`,
      "/mail/%27%20OR%201",
    ])
      expect(await look(wrong)).toEqual([404, "closed"]);
    await act(revokeShareLink, { linkId: link.linkId });
    expect(await ask("ben@example.org")).toEqual([404, "closed"]);
  });

  test("ends after a day where nobody confirmed", async () => {
    const { ask, post } = await shared();
    await ask("mia@example.org");
    const path = pathIn(mail.received[0]);
    await pool().query(`UPDATE "Subscription" SET "askedAt" = "askedAt" - interval '25 hours'`);
    expect(await look(path)).toEqual([404, "closed"]);
    expect(await post(path, { do: "confirm" })).toEqual([404, "closed"]);
  });
});
