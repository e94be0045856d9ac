import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { mailServer } from "../channels/testing/mail-server.ts";
import { pool } from "../db/pool.ts";
import { prisma } from "../db/prisma.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { addMessage } from "../domain/messages/edit.ts";
import { sayMessage } from "../domain/messages/said.ts";
import { moveT0 } from "../domain/plan/when.ts";
import { usualReminders } from "../domain/reminders/settings.ts";
import { addRole, assignRole } from "../domain/roles/edit-roles.ts";
import { ana, jonas, sofia } from "../domain/testing/people.ts";
import { peopledWorkspace, type TestPlan, testPlan } from "../journal/testing/plan.ts";
import { saveReminders } from "../outbox/reminder-settings.ts";
import { perProcess } from "../per-process.ts";
import { startWorker, type Worker } from "./worker.ts";

const clock = perProcess("clock", () => ({ ahead: 0, moved: new Set<() => Promise<void>>() }));
const patient = { timeout: 20_000, interval: 50 };
let mail: Awaited<ReturnType<typeof mailServer>>;
let worker: Worker | null = null;
beforeAll(async () => {
  await freshDatabase();
  await peopledWorkspace();
  for (const { userId: id, name } of [ana, jonas])
    await prisma().user.create({ data: { id, name, email: `${id}@example.org`, emailConfirmedAt: new Date() } });
  mail = await mailServer();
});
afterAll(() => mail.close());
beforeEach(() => {
  vi.stubEnv("SMTP_URL", mail.url);
  vi.stubEnv("MAIL_FROM", "Deploys <deploys@example.org>");
  vi.stubEnv("HOLDPOINT_URL", "https://deploys.example.org");
  mail.received.length = 0;
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  clock.ahead = 0;
  await pool().query("DELETE FROM graphile_worker._private_jobs");
  for (const { userId } of [ana, jonas]) await saveReminders(userId, usualReminders);
  vi.unstubAllEnvs();
});

/** A plan a week before its start, with a message that Jonas sends in a moment; Ana is his backup. */
async function weekBefore(): Promise<{ plan: TestPlan; messageId: string }> {
  const plan = await testPlan({ Deploy: ["One"] }, { started: false });
  const role = await plan.act(addRole, { title: "Announcer", backup: { id: ana.userId, name: ana.name } }, sofia);
  const roleId = role.already ? "" : role.event.subject;
  await plan.act(assignRole, { roleId, holder: { id: jonas.userId, name: jonas.name } }, sofia);
  const week = 7 * 24 * 60;
  await plan.act(moveT0, { t0: new Date(Date.now() + (week + 1) * 60_000).toISOString() }, sofia);
  const at = { kind: "offset", minutes: -week };
  const made = await plan.act(addMessage, { title: "In a week", body: "We move in a week.", roleId, at }, sofia);
  return { plan, messageId: made.already ? "" : made.event.subject };
}

const to = () => mail.received.map((each) => each.to.join());

test("whoever sends a message is mailed when it is due, with a way to it, and the backup where it does not leave; once each", async () => {
  const { messageId } = await weekBefore();
  worker = startWorker();
  clock.ahead = 2 * 60_000;
  await vi.waitFor(() => expect(to()).toEqual(["jonas@example.org"]), patient);
  expect(mail.received[0]?.text).toContain("Subject: Test plan: to be sent: In a week");
  expect(mail.received[0]?.text.replaceAll("=\r\n", "").replaceAll("=3D", "=")).toContain(`/messages?message=${messageId}`);
  clock.ahead = 8 * 60_000;
  await vi.waitFor(() => expect(to()).toEqual(["jonas@example.org", "ana@example.org"]), patient);
  expect(mail.received[1]?.text).toContain("Jonas Ott has not sent it");
});

test("nobody is mailed whose message was said before its time, who wants no mail of it, or who muted everything", async () => {
  const first = await weekBefore();
  await first.plan.act(sayMessage, { messageId: first.messageId, subject: null, body: "We move in a week." }, sofia);
  await saveReminders(jonas.userId, { ...usualReminders, ways: { ...usualReminders.ways, messages: ["page"] } });
  await saveReminders(ana.userId, { ...usualReminders, mutedUntil: new Date(Date.now() + 3_600_000).toISOString() });
  const { plan, messageId } = await weekBefore();
  worker = startWorker();
  clock.ahead = 2 * 60_000;
  await vi.waitFor(async () => expect((await plan.room()).messages[messageId]?.cameDueAt).not.toBeNull(), patient);
  clock.ahead = 8 * 60_000;
  await vi.waitFor(async () => expect((await plan.room()).messages[messageId]?.missedAt).not.toBeNull(), patient);
  const left = async () => (await pool().query("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'remind'")).rows.length;
  await vi.waitFor(async () => expect(await left()).toBe(0), patient);
  expect(to()).toEqual([]);
});
