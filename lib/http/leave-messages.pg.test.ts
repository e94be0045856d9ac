import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { mailServer, type Received } from "../channels/testing/mail-server.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { channels } from "../domain/channels/rows.ts";
import { newId } from "../domain/kernel/id.ts";
import { must } from "../domain/kernel/must.ts";
import { live } from "../domain/kernel/room.ts";
import { deliveriesOf } from "../domain/messages/delivered.ts";
import { sendAgain } from "../domain/messages/deliveries.ts";
import { addMessage } from "../domain/messages/edit.ts";
import { sendMessage } from "../domain/messages/sending.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { deliver } from "../jobs/deliver.ts";
import { performTimer } from "../jobs/perform-timer.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { countLeft, rekeyReaders } from "../outbox/channel-readers.ts";
import { rekeySecrets } from "../outbox/channel-secrets.ts";
import { closeChannel, moveChannel, openChannel, testChannel } from "../outbox/channels.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
let mail: Awaited<ReturnType<typeof mailServer>>;
/** What the mail server says to an address that begins so. */
let answers: Record<string, number> = {};
beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  mail = await mailServer({
    onRcptTo({ address }, _session, done) {
      const code = Object.entries(answers).find(([start]) => address.startsWith(start))?.[1];
      done(code ? Object.assign(new Error("no"), { responseCode: code }) : null);
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
  answers = {};
});
afterEach(() => vi.unstubAllEnvs());

const doing = async () => ({ actor: door.admin, workspace: await readRoom("workspace", door.workspaceId) });
/** A mail without the folds of its headers and of quoted-printable. */
const unfolded = (received: Received | undefined) =>
  (received?.text ?? "")
    .replace(/\r\n[ \t]+/g, " ")
    .replace(/=\r\n/g, "")
    .replaceAll("=3D", "=");
const got = () => mail.received.map(({ to }) => to.join(" ")).toSorted();
const pathFor = (address: string) =>
  /List-Unsubscribe: <[^>]*(\/mail\/[\w-]+)>/.exec(unfolded(mail.received.findLast(({ to }) => to[0] === address)))?.[1] ?? "no link";
const told = async (response: Response) => [response.status, /page=([\w-]+)/.exec(await response.text())?.[1] ?? ""];
const look = async (path: string) => told(await fetch(`${door.base}${path}`));
const post = async (path: string, form: Record<string, string>) =>
  told(await fetch(`${door.base}${path}`, { method: "POST", body: new URLSearchParams(form) }));
const oneClick = { "List-Unsubscribe": "One-Click" };

/** A channel of mail, and what is said by it. */
async function listed(address = "mia@example.org, ben@example.org, zoe@example.org") {
  const name = `Customers ${newId()}`;
  const { channelId, left } = await openChannel(await doing(), { name, kind: "smtp", address });
  const { id } = await door.plan("# Move the ledger\n\n## Deploy\n\n- [ ] One\n");
  const act = (verb: PlanVerb, input: unknown) => perform({ verb, roomId: id, input, actor: door.admin, commandId: newId() });
  const attempt = async (deliveryId: string) => {
    const at = new Date().toISOString();
    const payload = { roomId: id, key: `deliver ${newId()}`, at, verb: "delivery.tried", input: { deliveryId } };
    // Of the worker only what it is handed counts here.
    await performTimer(payload, {} as Parameters<typeof performTimer>[1]);
  };
  /** Says something, and lets the worker make one attempt. */
  const say = async (title = "Half done") => {
    mail.received.length = 0;
    const made = await act(addMessage, { title, subject: null, body: "**Half** of it.", channels: [{ id: channelId, name }] });
    const messageId = made.already ? "" : made.event.subject;
    await act(sendMessage, { messageId });
    const delivery = async () => must(deliveriesOf(await readRoom("plan", id), messageId)[0], "a delivery");
    await attempt((await delivery()).id);
    return { delivery, again: async () => attempt((await delivery()).id) };
  };
  const channel = async () => must(live((await doing()).workspace, channels, channelId), "the channel");
  return { act, channel, channelId, id, left, say };
}

describe("whoever gets messages by mail", () => {
  test("gets them alone, with a link of their own, and leaves by one click of a mail program", async () => {
    const { channel, id, say } = await listed();
    const { delivery } = await say();
    expect(got()).toEqual(["ben@example.org", "mia@example.org", "zoe@example.org"]);
    expect(await delivery()).toMatchObject({ state: "sent", readers: { sent: 3, refused: 0, left: 0 } });
    const mine = unfolded(mail.received.find(({ to }) => to[0] === "mia@example.org"));
    expect(mine).toContain("To: mia@example.org");
    expect(mine).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mine).not.toContain("ben@example.org");
    expect(new Set(["mia", "ben", "zoe"].map((name) => pathFor(`${name}@example.org`))).size).toBe(3);
    const path = pathFor("mia@example.org");
    // Mail scanners open links; nothing is left by that.
    expect(await look(path)).toEqual([200, "list-reads"]);
    expect(await post(path, oneClick)).toEqual([200, "list-left"]);
    expect(await post(path, oneClick)).toEqual([200, "list-left"]);
    expect(await channel()).toMatchObject({ readersLeft: 1 });
    const next = await say("Done");
    expect(got()).toEqual(["ben@example.org", "zoe@example.org"]);
    expect(await next.delivery()).toMatchObject({ state: "sent", readers: { sent: 2, refused: 0, left: 1 } });
    const { rows: events } = await pool().query('SELECT * FROM "Event" WHERE "roomId" = ANY($1)', [[id, door.workspaceId]]);
    expect(JSON.stringify(events)).not.toContain("ben@example.org");
    expect(JSON.stringify((await pool().query('SELECT * FROM "ChannelReader"')).rows)).not.toContain("example.org");
  });

  test("is written in again by nobody unseen: not in the same channel, not in a new one; only they themselves come back", async () => {
    const { channel, channelId, say } = await listed("kim@example.org, lou@example.org");
    await say();
    const path = pathFor("kim@example.org");
    await post(path, oneClick);
    expect(await moveChannel(await doing(), { channelId, address: "KIM@example.org, lou@example.org" })).toMatchObject({ left: 1 });
    const other = await listed("kim@example.org, max@example.org");
    expect(other.left).toBe(1);
    expect(await other.channel()).toMatchObject({ readersLeft: 1 });
    await say();
    expect(got()).toEqual(["lou@example.org"]);
    await other.say();
    expect(got()).toEqual(["max@example.org"]);
    expect(await post(path, { do: "return" })).toEqual([200, "list-reads"]);
    expect(await channel()).toMatchObject({ readersLeft: 0 });
    await say();
    expect(got()).toEqual(["KIM@example.org".toLowerCase(), "lou@example.org"]);
    // By the list they came back to, and no other.
    await other.say();
    expect(got()).toEqual(["max@example.org"]);
  });

  test("keeps the other lists they are on when they leave one", async () => {
    const [one, two] = [await listed("pat@example.org"), await listed("pat@example.org")];
    await one.say();
    await post(pathFor("pat@example.org"), oneClick);
    await two.say();
    expect(got()).toEqual(["pat@example.org"]);
  });

  test("is told apart from one whose mail server does not take it, and is mailed once however often it is tried", async () => {
    const { say } = await listed("away@example.org, gone@example.org, uma@example.org");
    answers = { away: 451, gone: 550 };
    const { again, delivery } = await say();
    expect(await delivery()).toMatchObject({ state: "queued", attempts: 1, readers: null });
    expect(got()).toEqual(["uma@example.org"]);
    answers = { gone: 550 };
    await again();
    expect(got()).toEqual(["away@example.org", "uma@example.org"]);
    expect(await delivery()).toMatchObject({ state: "sent", readers: { sent: 2, refused: 1, left: 0 } });
  });

  test("leaves a message behind that nobody gets, which says so and waits", async () => {
    const { act, channelId, say } = await listed("ida@example.org");
    await say();
    await post(pathFor("ida@example.org"), oneClick);
    const { again, delivery } = await say("Done");
    expect(await delivery()).toMatchObject({ state: "failed", why: expect.stringContaining("Everybody who got these mails has left") });
    expect(await testChannel(await doing(), channelId)).toMatchObject({ taken: false });
    expect(got()).toEqual([]);
    await moveChannel(await doing(), { channelId, address: "jan@example.org" });
    expect(await delivery()).toMatchObject({ state: "queued" });
    await again();
    expect(got()).toEqual(["jan@example.org"]);
    await expect(act(sendAgain, { deliveryId: (await delivery()).id })).resolves.toMatchObject({ already: true });
  });

  test("stays away while the key is changed and after it; where it is lost, it is said that some are not known any more", async () => {
    const { channelId, say } = await listed("ned@example.org, oli@example.org");
    await say();
    const [path, other] = [pathFor("ned@example.org"), pathFor("oli@example.org")];
    await post(path, oneClick);
    vi.stubEnv("HOLDPOINT_KEY", "the next key,the key of this installation");
    await say();
    expect(got()).toEqual(["oli@example.org"]);
    expect(await look(other)).toEqual([200, "list-reads"]);
    await rekeySecrets();
    expect(await rekeyReaders()).toMatchObject({ lost: 0 });
    vi.stubEnv("HOLDPOINT_KEY", "the next key");
    await say();
    expect(got()).toEqual(["oli@example.org"]);
    expect(await look(path)).toEqual([200, "list-left"]);
    vi.stubEnv("HOLDPOINT_KEY", "another key");
    const moved = await moveChannel(await doing(), { channelId, address: "oli@example.org" });
    expect(moved).toMatchObject({ left: 0, forgotten: 1 });
    const { all, lost } = await countLeft();
    expect(lost).toBe(all);
    expect(await look(path)).toEqual([404, "closed"]);
  });

  test("is not known by their address where two processes meet them at once", async () => {
    const { id, say } = await listed("one@example.org, two@example.org");
    const { delivery } = await say();
    const channelIds = new Set([(await delivery()).channelId]);
    await Promise.all([deliver(id, (await delivery()).id), deliver(id, (await delivery()).id)]);
    const { rows } = await pool().query('SELECT * FROM "ChannelReader" WHERE "channelId" = ANY($1)', [[...channelIds]]);
    expect(rows).toHaveLength(2);
  });
});

describe("what comes to that link", () => {
  test("does nothing by secrets that are wrong, cut, long, of another kind, or of a channel that is gone", async () => {
    const { channel, channelId, say } = await listed("rae@example.org");
    await say();
    const path = pathFor("rae@example.org");
    const { secret } = await door.token();
    const wrong = [path.slice(0, -1), `${path}A`, path.toUpperCase().replace("/MAIL", "/mail"), `/mail/${"A".repeat(4000)}`, "/mail/%00"];
    for (const each of [...wrong, `/mail/${secret}`, "/mail/hpm_", "/mail/'%20OR%201=1--", "/mail/..%2f..%2fapi"]) {
      const [status] = await post(each, oneClick);
      expect([each, Number(status) >= 400]).toEqual([each, true]);
    }
    for (const form of [{}, { do: "confirm" }, { "List-Unsubscribe": "one-click" }, { do: "leave;return" }] as Record<string, string>[])
      expect(await post(path, form)).toEqual([200, "list-reads"]);
    expect((await fetch(`${door.base}${path}`, { method: "POST", body: "x".repeat(5000) })).status).toBe(422);
    expect(await channel()).toMatchObject({ readersLeft: 0 });
    await closeChannel(await doing(), channelId);
    expect(await post(path, oneClick)).toEqual([404, "closed"]);
  });

  test("is the parts of a form as well, as mail programs may send it", async () => {
    const { channel, say } = await listed("sam@example.org");
    await say();
    const body = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const response = await fetch(`${door.base}${pathFor("sam@example.org")}`, { method: "POST", headers, body });
    expect(await told(response)).toEqual([200, "list-left"]);
    expect(await channel()).toMatchObject({ readersLeft: 1 });
  });
});
