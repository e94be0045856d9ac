import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { httpSink } from "../channels/testing/http-sink.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { channels } from "../domain/channels/rows.ts";
import { newId } from "../domain/kernel/id.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { all } from "../domain/kernel/room.ts";
import { createWorkspace } from "../domain/workspace/verbs.ts";
import { performFirst } from "../journal/perform.ts";
import { copyOf } from "../journal/rooms.ts";
import { addressedAmong, rekeySecrets, secretOf } from "./channel-secrets.ts";
import { closeChannel, type Doing, moveChannel, openChannel, testChannel } from "./channels.ts";

const admin: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "admin" };
const lead: Actor = { ...admin, role: "lead" };
const keys = { first: "the first key of this installation", second: "the second key of this installation" };
const secret = "https://hooks.example.org/services/CANARY-51c7";

let workspaceId: string;
beforeAll(async () => {
  await freshDatabase();
});
beforeEach(async () => {
  vi.stubEnv("HOLDPOINT_KEY", keys.first);
  workspaceId = newId();
  const input = { name: "Parcels", founder: { userId: "sofia", name: "Sofia Brandt", email: null } };
  await performFirst({ verb: createWorkspace, roomId: workspaceId, input, actor: admin, commandId: newId() });
});
afterEach(() => vi.unstubAllEnvs());

async function doing(actor = admin): Promise<Doing> {
  const copy = await copyOf(workspaceId);
  return copy?.room.kind === "workspace" ? { actor, workspace: copy.room } : expect.fail("no workspace");
}

const slack = async () => openChannel(await doing(), { name: `Deploys ${newId()}`, kind: "slack", address: secret });

test("the address of a channel is in no row, no event and no column, except under lock", async () => {
  const { channelId } = await slack();
  expect(await secretOf(channelId)).toEqual({ kind: "slack", to: { url: secret } });
  const { rows: tables } = await pool().query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  for (const { name } of tables) {
    const { rows } = await pool().query(
      `SELECT row_to_json(t)::text || encode(coalesce((to_jsonb(t)->>'sealed'), '')::bytea, 'escape') AS text FROM "${name}" t`,
    );
    for (const { text } of rows) expect(text).not.toContain("CANARY");
  }
});

test("only an admin adds, changes, tries and removes channels", async () => {
  const { channelId } = await slack();
  const theirs = await doing(lead);
  const refused = "Only admins may do this.";
  await expect(openChannel(theirs, { name: "X", kind: "slack", address: secret })).rejects.toThrow(refused);
  await expect(moveChannel(theirs, { channelId, address: secret })).rejects.toThrow(refused);
  await expect(testChannel(theirs, channelId)).rejects.toThrow(refused);
  await expect(closeChannel(theirs, channelId)).rejects.toThrow(refused);
});

test("a name is given once", async () => {
  await openChannel(await doing(), { name: "Deploys", kind: "slack", address: secret });
  await expect(openChannel(await doing(), { name: "deploys", kind: "teams", address: secret })).rejects.toThrow(
    "There is a channel “deploys” already.",
  );
});

test("an address that makes no sense adds no channel", async () => {
  await expect(openChannel(await doing(), { name: "X", kind: "teams", address: "nowhere" })).rejects.toThrow("That is no address.");
  expect(all((await doing()).workspace, channels)).toEqual([]);
});

test("a test message arrives, or says why not", async () => {
  const sink = await httpSink();
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", sink.host);
  const { channelId, key } = await openChannel(await doing(), { name: "Hook", kind: "webhook", address: sink.url });
  expect(key).toMatch(/^whsec_/);
  expect(await testChannel(await doing(), channelId)).toMatchObject({ taken: true });
  expect(JSON.parse(sink.got[0]?.body ?? "")).toMatchObject({ data: { title: "Test message", plan: "Parcels" } });
  sink.answers((_request, response) => response.writeHead(410).end());
  expect(await testChannel(await doing(), channelId)).toMatchObject({ taken: false, why: expect.stringContaining("not valid any more") });
  sink.close();
});

test("a key that is changed opens everything, and one that is lost makes channels ask for their addresses", async () => {
  const { channelId } = await slack();
  vi.stubEnv("HOLDPOINT_KEY", `${keys.second},${keys.first}`);
  expect(await rekeySecrets()).toEqual({ renewed: expect.any(Number), lost: 0 });
  vi.stubEnv("HOLDPOINT_KEY", keys.second);
  expect(await secretOf(channelId)).toEqual({ kind: "slack", to: { url: secret } });
  vi.stubEnv("HOLDPOINT_KEY", "a key that nobody has used before");
  expect([...(await addressedAmong([channelId]))]).toEqual([]);
  expect(await testChannel(await doing(), channelId)).toMatchObject({ taken: false, why: expect.stringContaining("Give it again") });
  await moveChannel(await doing(), { channelId, address: secret });
  expect([...(await addressedAmong([channelId]))]).toEqual([channelId]);
});

test("a channel that is taken out has no address any more", async () => {
  const { channelId } = await slack();
  await closeChannel(await doing(), channelId);
  expect(await secretOf(channelId)).toBeNull();
  expect(all((await doing()).workspace, channels).map(({ id }) => id)).not.toContain(channelId);
});
