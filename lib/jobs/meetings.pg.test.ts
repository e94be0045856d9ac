import ical from "ical.js";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { mailServer } from "../channels/testing/mail-server.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { must } from "../domain/kernel/must.ts";
import { callOffMeeting, changeMeeting, tellMeeting } from "../domain/meetings/change.ts";
import { addMessage } from "../domain/messages/edit.ts";
import { sendMessage } from "../domain/messages/sending.ts";
import { moveT0 } from "../domain/plan/when.ts";
import { sofia } from "../domain/testing/people.ts";
import { copyOf } from "../journal/rooms.ts";
import { peopledWorkspace, testPlan } from "../journal/testing/plan.ts";
import { openChannel } from "../outbox/channels.ts";
import { startWorker, type Worker } from "./worker.ts";

let worker: Worker | null = null;
beforeAll(async () => {
  await freshDatabase();
  await peopledWorkspace();
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});

/** The calendar in a mail: the part that mail programs act on. */
function calendarIn(mail: string) {
  const part = must(
    /^content-type: text\/calendar[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)\r\n--/im.exec(mail),
    "a calendar in the mail",
  );
  const coded = must(/content-transfer-encoding: (\S+)/i.exec(part[0])?.[1], "how it is encoded").toLowerCase();
  const plain = (part[1] ?? "")
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const text =
    coded === "base64" ? Buffer.from(part[1] ?? "", "base64").toString() : coded === "quoted-printable" ? plain : (part[1] ?? "");
  const calendar = new ical.Component(ical.parse(text));
  const event = must(calendar.getFirstSubcomponent("vevent"), "an event");
  const said = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? "";
  return {
    ...{ method: calendar.getFirstPropertyValue("method"), uid: said("uid"), sequence: said("sequence"), start: said("dtstart") },
    attendees: event.getAllProperties("attendee").map((each) => String(each.getFirstValue()).toLowerCase()),
  };
}

test("people are invited by a letter each, and their calendars follow what becomes of the meeting", async () => {
  const mails = await mailServer();
  const workspace = must(await copyOf("w"), "the workspace").room;
  if (workspace.kind !== "workspace") throw new Error("no workspace");
  const doing = { actor: { ...sofia, role: "admin" as const }, workspace, operator: true };
  const address = `${mails.url}?from=${encodeURIComponent("Deploys <deploys@example.org>")}&to=ana@example.org,ben@example.org`;
  const { channelId } = await openChannel(doing, { name: "Team by mail", kind: "smtp", address });
  const plan = await testPlan({ Deploy: ["One"] }, { started: false });
  await plan.act(moveT0, { t0: "2100-01-10T12:00:00.000Z" }, sofia);
  const at = { kind: "wall", time: "10:00", date: "2100-01-08" };
  const meeting = { minutes: 30, place: "Room 4", lead: 60 };
  const channels = [{ id: channelId, name: "Team by mail" }];
  const made = await plan.act(addMessage, { title: "Briefing", body: "Agenda:\n1. Status (30 min)", at, meeting, channels }, sofia);
  const messageId = made.already ? "" : made.event.subject;
  worker = startWorker();
  const arrive = (count: number) => vi.waitFor(() => expect(mails.received).toHaveLength(count), { timeout: 20_000 });

  await plan.act(sendMessage, { messageId }, sofia);
  await arrive(2);
  expect(mails.received.map(({ to }) => to)).toEqual([["ana@example.org"], ["ben@example.org"]]);
  const [first, second] = mails.received.map(({ text }) => calendarIn(text));
  const uid = `${messageId}@holdpoint`;
  expect(first).toEqual({ method: "REQUEST", uid, sequence: "0", start: "2100-01-08T10:00:00Z", attendees: ["mailto:ana@example.org"] });
  expect(second?.attendees).toEqual(["mailto:ben@example.org"]);

  await plan.act(changeMeeting, { messageId, at: { ...at, time: "14:00" } }, sofia);
  await plan.act(tellMeeting, { messageId }, sofia);
  await arrive(4);
  expect(calendarIn(must(mails.received[2], "a third mail").text)).toMatchObject({ uid, sequence: "1", start: "2100-01-08T14:00:00Z" });
  expect(mails.received[2]?.text).toContain("Subject: Changed: Briefing");

  await plan.act(callOffMeeting, { messageId, reason: "Nothing is left to say." }, sofia);
  await plan.act(tellMeeting, { messageId }, sofia);
  await arrive(6);
  expect(calendarIn(must(mails.received[4], "a fifth mail").text)).toMatchObject({ method: "CANCEL", uid, sequence: "2" });
  mails.close();
});
