import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { newSecret } from "../auth/secrets.ts";
import { httpSink } from "../channels/testing/http-sink.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { setSending } from "../domain/messages/sending-mode.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { createShareLink, postUpdate, revokeShareLink } from "../domain/status-page/verbs.ts";
import { performTimer } from "../jobs/perform-timer.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { rekeySubscriptions } from "../outbox/subscriptions.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
let sink: Awaited<ReturnType<typeof httpSink>>;
beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  sink = await httpSink();
});
afterAll(() => sink.close());
beforeEach(() => {
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
  vi.stubEnv("HOLDPOINT_URL", door.base);
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", sink.host);
  agrees();
  sink.got.length = 0;
});
afterEach(async () => {
  await pool().query('DELETE FROM "Attempt"');
  await pool().query('DELETE FROM "Subscription"');
  vi.unstubAllEnvs();
});

const call = z.object({ type: z.string(), data: z.looseObject({ challenge: z.string().optional(), unsubscribe: z.string().optional() }) });
const told = (at = -1) => call.parse(JSON.parse(sink.got.at(at)?.body ?? "{}"));
/** A program that wants the updates; `status` is what it answers to them. */
const agrees = (status = 200, headers = {}) =>
  sink.answers((_request, response) => {
    const { data } = told();
    response.writeHead(data.challenge === undefined ? status : 200, headers).end(data.challenge ?? "ok");
  });
const answers = (status: number, text: string, headers = {}) =>
  sink.answers((_request, response) => {
    response.writeHead(status, headers).end(text);
  });

async function shared() {
  const { id } = await door.plan("# Move the ledger\n\n## Deploy\n\n- [ ] One\n");
  const act = (verb: PlanVerb, input: unknown, facts = {}) =>
    perform({ verb, roomId: id, input, actor: door.admin, commandId: newId(), facts });
  const { secret, hash } = newSecret("share-link");
  const made = await act(createShareLink, { label: "All", expiresAt: null }, { secretHash: hash });
  const linkId = made.already ? "" : made.event.subject;
  const ask = async (url: string, headers = {}) => {
    const asked = { method: "POST", body: new URLSearchParams({ url }), headers };
    const response = await fetch(`${door.base}/status/${secret}/webhook`, asked);
    const shown = new URLSearchParams(/page=[^\s"<]+/.exec((await response.text()).replaceAll("&amp;", "&"))?.[0]);
    return {
      status: response.status,
      page: shown.get("page"),
      why: shown.get("why") ?? "",
      key: shown.get("key") ?? "",
      end: shown.get("end") ?? "",
    };
  };
  const say = async (headline: string) => {
    const posted = await act(postUpdate, { headline, body: "**Half** of it." });
    const updateId = posted.already ? "" : posted.event.subject;
    const payload = { roomId: id, key: `mail ${updateId}`, at: new Date().toISOString(), verb: "update.mailed" };
    const input = { updateId, mailedTo: 0, failed: 0 };
    return { updateId, go: () => performTimer({ ...payload, input }, {} as Parameters<typeof performTimer>[1]) };
  };
  return { id, act, ask, linkId, say };
}
const hooks = async () => (await pool().query('SELECT * FROM "Subscription"')).rows;

describe("a program that reads a status page", () => {
  test("is called whether it wants to be, then with each update once, signed with a key of its own, and ends by one call", async () => {
    const { ask, id, say } = await shared();
    const added = await ask(`${sink.url}/in`);
    expect(added).toMatchObject({ status: 200, page: "hook-added", key: expect.stringMatching(/^whsec_/) });
    expect(told().type).toBe("subscription.challenge");
    sink.got.length = 0;
    const { go, updateId } = await say("Half done");
    await go();
    await go();
    expect(sink.got).toHaveLength(1);
    const [{ body, headers } = { body: "", headers: {} }] = sink.got;
    const signed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    expect(new Webhook(added.key).verify(body, signed)).toMatchObject({
      type: "status.update",
      data: { id: updateId, plan: "Move the ledger", headline: "Half done", body: "**Half** of it.", unsubscribe: added.end },
    });
    expect((await readRoom("plan", id)).updates[updateId]).toMatchObject({ mailedTo: 1, mailsFailed: 0 });
    await fetch(added.end, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
    sink.got.length = 0;
    await (await say("Done")).go();
    expect(sink.got).toEqual([]);
    expect(await hooks()).toEqual([]);
  });

  test("is nobody's to see, and whoever gives its address again learns neither its key nor how to end it", async () => {
    const { ask, id, say } = await shared();
    await ask(`${sink.url}/in?secret=abc`);
    await (await say("Begun")).go();
    const { rows: events } = await pool().query('SELECT * FROM "Event" WHERE "roomId" = $1', [id]);
    for (const kept of [await hooks(), events, await readRoom("plan", id)]) expect(JSON.stringify(kept)).not.toContain("secret=abc");
    expect(await ask(`${sink.url}/in?secret=abc`)).toMatchObject({ page: "hook-known", key: "", end: "" });
    expect(await hooks()).toHaveLength(1);
  });

  test("is called with the same id until it takes an update; one that hangs or fails keeps nobody else waiting", async () => {
    const { ask, say } = await shared();
    await ask(`${sink.url}/busy`);
    await ask(`${sink.url}/well`);
    sink.got.length = 0;
    sink.answers((request, response) => response.writeHead(request.url === "/busy" ? 503 : 200).end());
    const { go } = await say("Half done");
    await expect(go()).rejects.toThrow("cannot be reached now");
    agrees();
    await go();
    const ids = (path: string) => sink.got.filter((got) => got.path === path).map(({ headers }) => headers["webhook-id"]);
    expect(ids("/well")).toHaveLength(1);
    expect(ids("/busy")).toHaveLength(2);
    expect(new Set(ids("/busy")).size).toBe(1);
  });

  test("ends where it answers that it is gone, and where it took none of ten updates", async () => {
    const { ask, say } = await shared();
    await ask(`${sink.url}/gone`);
    answers(410, "");
    await (await say("One")).go();
    expect(await hooks()).toEqual([]);
    agrees();
    await ask(`${sink.url}/never`);
    answers(400, "");
    for (let turn = 0; turn < 9; turn++) await (await say(`Update ${turn}`)).go();
    expect(await hooks()).toHaveLength(1);
    await (await say("The tenth")).go();
    expect(await hooks()).toEqual([]);
  });

  test("hears nothing once its link is closed or nothing leaves the house, and is found again after the key was changed", async () => {
    const { act, ask, linkId, say } = await shared();
    await ask(`${sink.url}/in`);
    sink.got.length = 0;
    await act(setSending, { sending: "off" });
    await (await say("Quiet")).go();
    expect(sink.got).toEqual([]);
    await act(setSending, { sending: "live" });
    vi.stubEnv("HOLDPOINT_KEY", "the next key,the key of this installation");
    await rekeySubscriptions();
    vi.stubEnv("HOLDPOINT_KEY", "the next key");
    await (await say("Still here")).go();
    expect(sink.got).toHaveLength(1);
    await act(revokeShareLink, { linkId });
    await (await say("Too late")).go();
    expect(sink.got).toHaveLength(1);
  });
});

describe("an address that is given for calls", () => {
  test.each([
    ["says no", 403, "", {}],
    ["says something else", 200, "ok", {}],
    ["sends everything back", 200, "echo", {}],
    ["leads elsewhere", 302, "", { location: "http://169.254.169.254/latest" }],
    ["leads to itself in another way", 308, "", { location: "http://127.0.0.1:1/" }],
  ])("gets nothing where it %s", async (_, status, text, headers) => {
    const { ask } = await shared();
    if (text === "echo") sink.answers((_request, response) => response.end(sink.got.at(-1)?.body));
    else answers(status, text, headers);
    expect(await ask(`${sink.url}/in`)).toMatchObject({ status: 422, page: "hook-wrong" });
    expect(await hooks()).toEqual([]);
  });

  test("tells nobody what can be reached from here, nor what is there", async () => {
    const { ask } = await shared();
    answers(404, "no such page");
    const whys = [];
    for (const url of [`${sink.url}/in`, "https://127.0.0.1:1/", "https://no-such-host.invalid/"]) whys.push((await ask(url)).why);
    expect(new Set(whys).size).toBe(1);
    expect(whys[0]).toContain("cannot be reached from here");
  });

  test("may answer as JSON", async () => {
    const { ask } = await shared();
    sink.answers((_request, response) => response.end(JSON.stringify({ challenge: told().data.challenge })));
    expect(await ask(`${sink.url}/in`)).toMatchObject({ page: "hook-added" });
  });

  test.each([
    "",
    "example.org",
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://example.org/in",
    "https://user:word@example.org/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://0.0.0.0/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://localhost/",
    `https://example.org/${"a".repeat(1000)}`,
  ])("is refused, and nothing is kept of it: %s", async (url) => {
    const { ask } = await shared();
    expect(await ask(url)).toMatchObject({ status: 422, page: "hook-wrong" });
    expect(sink.got).toEqual([]);
    expect(await hooks()).toEqual([]);
  });

  test("is not called from another site, nor again and again", async () => {
    const { ask } = await shared();
    expect(await ask(`${sink.url}/in`, { "sec-fetch-site": "cross-site" })).toMatchObject({ page: "hook" });
    expect(sink.got).toEqual([]);
    answers(200, "no");
    for (let turn = 0; turn < 5; turn++) await ask(`${sink.url}/in`);
    expect(sink.got).toHaveLength(3);
    expect(await ask(`${sink.url}/in`)).toMatchObject({ status: 429, page: "hook-late" });
    for (let turn = 0; turn < 40; turn++) await ask(`${sink.url}/path${turn}`);
    expect(sink.got.length).toBeLessThanOrEqual(20);
  });

  test("is one of fifty for a plan", async () => {
    const { ask } = await shared();
    for (let turn = 0; turn < 51; turn++) {
      const added = await ask(`${sink.url}/path${turn}`);
      expect(added).toMatchObject(turn < 50 ? { status: 200, page: "hook-added" } : { status: 409, page: "full" });
      await pool().query('DELETE FROM "Attempt"');
    }
  });
});
