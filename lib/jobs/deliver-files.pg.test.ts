import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { receiveFile } from "../attachments/receive-file.ts";
import { mailServer } from "../channels/testing/mail-server.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { attachLink } from "../domain/attachments/verbs.ts";
import { newId } from "../domain/kernel/id.ts";
import { must } from "../domain/kernel/must.ts";
import { deliveriesOf } from "../domain/messages/delivered.ts";
import { addMessage } from "../domain/messages/edit.ts";
import { sendMessage } from "../domain/messages/sending.ts";
import { sofia } from "../domain/testing/people.ts";
import { copyOf } from "../journal/rooms.ts";
import { peopledWorkspace, testPlan } from "../journal/testing/plan.ts";
import { openChannel } from "../outbox/channels.ts";
import { startWorker, type Worker } from "./worker.ts";

let server: Awaited<ReturnType<typeof mailServer>>;
let worker: Worker | null = null;

beforeAll(async () => {
  await freshDatabase();
  await peopledWorkspace();
});
beforeEach(async () => {
  server = await mailServer();
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
  vi.stubEnv("HOLDPOINT_URL", "https://plans.example");
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "Holdpoint <plans@example.org>");
});
afterEach(async () => {
  await worker?.stop();
  server.close();
  vi.unstubAllEnvs();
});

/** A message by mail, and the way to attach to it. */
async function ready() {
  const { room: workspace } = must(await copyOf("w"), "the workspace");
  if (workspace.kind !== "workspace") throw new Error("no workspace");
  const name = `Mail ${newId()}`;
  const doing = { actor: { ...sofia, role: "admin" as const }, workspace, operator: true };
  const { channelId } = await openChannel(doing, { name, kind: "smtp", address: "support@example.org" });
  const plan = await testPlan({ Deploy: ["One"] });
  const channels = [{ id: channelId, name }];
  const made = await plan.act(addMessage, { title: "Start", body: "We have started.", channels }, sofia);
  const messageId = made.already ? "" : made.event.subject;
  const attach = async (title: string, bytes: Buffer) =>
    receiveFile({ room: await plan.room(), actor: sofia, title, place: { messageId } }, bytes, newId());
  return { plan, messageId, attach };
}

async function mailOf({ plan, messageId }: Awaited<ReturnType<typeof ready>>): Promise<string> {
  const sent = await plan.act(sendMessage, { messageId }, sofia);
  expect(sent.already ? null : sent.event.data.along).toHaveLength(2);
  worker = startWorker();
  const states = async () => deliveriesOf(await plan.room(), messageId).map(({ state }) => state);
  await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), { timeout: 20_000, interval: 50 });
  return must(server.received[0], "a mail").text;
}

/** What a mail says in its text, with its lines put together again. */
const wordsOf = (mail: string) => mail.replaceAll("=\r\n", "").replaceAll("=3D", "=");

test("a mail carries the files of its message, byte for byte, and tells its links", async () => {
  const given = await ready();
  const log = Buffer.from("0 rows left\n");
  await given.attach("migration.log", log);
  await given.plan.act(attachLink, { title: "Dashboard", url: "https://grafana.example.com/d/1", messageId: given.messageId }, sofia);
  const mail = await mailOf(given);
  expect(mail).toContain(log.toString("base64"));
  expect(mail).toMatch(/Content-Type: text\/plain; name=migration\.log\r\n/);
  expect(mail).toMatch(/Content-Disposition: attachment; filename=migration\.log/);
  expect(wordsOf(mail)).toContain("- migration.log (Text · 12 B), attached".replace("·", "=C2=B7"));
  expect(wordsOf(mail)).toContain("- Dashboard: https://grafana.example.com/d/1");
});

test("a mail carries 10 MB of files and tells where the others open; names cannot begin a header", async () => {
  const given = await ready();
  const six = (mark: number) => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(6 * 1024 * 1024, mark)]);
  await given.attach("first.pdf", six(1));
  await given.attach("second.pdf\r\nBcc: all@example.org", six(2));
  const mail = await mailOf(given);
  expect(mail).toMatch(/filename=first\.pdf/);
  expect(mail).not.toMatch(/^Bcc:/im);
  expect(mail.length).toBeLessThan(10 * 1024 * 1024);
  expect(wordsOf(mail)).toMatch(/https:\/\/plans\.example\/live\/[\w-]+\/attachments\/[\w-]+/);
  expect(wordsOf(mail)).toContain("sign in to open it");
});
