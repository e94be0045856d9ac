import { describe, expect, it } from "vitest";
import { read } from "../../runbook/read.ts";
import { openIncident, tellIncident } from "../incidents/verbs.ts";
import { must } from "../kernel/must.ts";
import { system } from "../kernel/permissions.ts";
import { setLeaving } from "../messages/due.ts";
import { addMessage, editMessage } from "../messages/edit.ts";
import { sayMessage } from "../messages/said.ts";
import { sendMessage } from "../messages/sending.ts";
import { setSending } from "../messages/sending-mode.ts";
import { messagesOf } from "../messages/written.ts";
import { startPlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { addRole } from "../roles/edit-roles.ts";
import { projectStatus } from "../status-page/projection.ts";
import { postUpdate } from "../status-page/verbs.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { audiencesOf, isTold, rhythmOf, rhythmsOf } from "./rhythm.ts";
import { addAudience, editAudience, noteUpdateMissed, removeAudience } from "./verbs.ts";
import { waysOf } from "./ways.ts";

const document = `# Move

## Audiences

### Internal stakeholders

- **Support Team**: what users see

### External stakeholders

- **Users**: new features

## Communication timeline

### T-0: Deployment day

**Audience**: Internal team
**Channel**: Slack (#live)
**Purpose**: Real-time updates

**Update Frequency**: Every 15 minutes or at major milestones

## Deploy

- [ ] Stop writes
`;

const at = (time: string) => `2026-11-26T${time}:00.000Z`;

it("are read with what they care about, inside or outside, and with the rhythm their entry in the timeline promises", () => {
  expect(read(document).draft.audiences).toMatchObject([
    { title: "Support Team", interest: "what users see", reach: "internal", everyMinutes: null },
    { title: "Users", interest: "new features", reach: "external", everyMinutes: null },
    { title: "Internal team", reach: "internal", channel: "Slack (#live)", everyMinutes: 15 },
  ]);
  const plan = new TestRoom({ ...draftOf({}), ...read(document).draft });
  expect(audiencesOf(plan.room).map(({ title, everyMinutes }) => [title, everyMinutes])).toEqual([
    ["Support Team", null],
    ["Users", null],
    ["Internal team", 15],
  ]);
});

it("are named by the heading over a rhythm where no entry of a timeline does", () => {
  const said = (heading: string) =>
    read(
      `# Move\n\n## Deploy\n\n- [ ] Stop writes\n\n## Communication plan\n\n### ${heading}\n\n- Deployment status updates every 30 minutes\n`,
    ).draft.audiences;
  expect(said("Internal Updates")).toMatchObject([{ title: "Internal", reach: "internal", everyMinutes: 30 }]);
  expect(said("Rules")).toEqual([]);
});

describe("what is said to them", () => {
  const channel = (name: string) => ({ id: `channel-${name}`, name });

  function told() {
    const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
    plan.now = at("12:00");
    plan.do(startPlan, {}, sofia);
    plan.do(addAudience, { title: "Support", reach: "internal", channels: [channel("desk"), channel("all")] }, sofia);
    plan.do(addAudience, { title: "Customers", reach: "external" }, sofia);
    plan.do(addMessage, { title: "Begun", body: "We have begun.", audience: "All stakeholders", channels: [] }, sofia);
    const message = () => must(messagesOf(plan.room)[0], "the message");
    const customers = must(audiencesOf(plan.room)[1], "the customers").id;
    return { plan, message, customers, send: () => plan.do(sendMessage, { messageId: message().id }, sofia) };
  }

  it("waits, and says what to do, while one of them has no way to hear of it", () => {
    const { plan, message, send } = told();
    expect(send()).toMatchObject({ reason: "no-channel", message: expect.stringContaining("“Customers” has no channel. Give it one") });
    expect(waysOf(plan.room, message()).without.map(({ title }) => title)).toEqual(["Customers"]);
    plan.do(editMessage, { messageId: message().id, channels: [channel("mail")] }, sofia);
    expect(send()).toMatchObject({ data: { channels: ["mail", "desk", "all"] } });
  });

  it("leaves by the channels of each, once by each, and stands on the status page where they read it", () => {
    const { plan, customers, message, send } = told();
    plan.do(editAudience, { audienceId: customers, channels: [channel("all")], onStatusPage: true }, sofia);
    expect(send()).toMatchObject({ data: { channels: ["desk", "all", "Status page"] } });
    expect(Object.values(plan.room.deliveries).map(({ channel: name }) => name)).toEqual(["desk", "all"]);
    const [update] = projectStatus(plan.room, Date.parse(plan.now)).updates;
    expect(update).toMatchObject({ headline: "Begun", body: "We have begun." });
    expect(message().updateId).toBe(update?.id);
  });

  it("stands on the status page where the message says so itself, which is a way to hear of it", () => {
    const { plan, message, send } = told();
    plan.do(editMessage, { messageId: message().id, onStatusPage: true }, sofia);
    expect(waysOf(plan.room, message()).without).toEqual([]);
    expect(send()).toMatchObject({ data: { channels: ["desk", "all", "Status page"] } });
    expect(projectStatus(plan.room, Date.parse(plan.now)).updates).toMatchObject([{ headline: "Begun", body: "We have begun." }]);
  });

  it("goes to the test channel alone while sending is a test, and says where it would have gone", () => {
    const { plan, customers, send } = told();
    plan.do(editAudience, { audienceId: customers, onStatusPage: true }, sofia);
    plan.do(setSending, { sending: "test", testChannel: channel("test") }, sofia);
    expect(send()).toMatchObject({ data: { channels: ["test"], test: true, body: expect.stringContaining("desk, all, Status page") } });
    expect(projectStatus(plan.room, Date.parse(plan.now)).updates).toEqual([]);
    plan.do(setSending, { sending: "live" }, sofia);
    expect(send()).toMatchObject({ data: { channels: ["desk", "all", "Status page"] } });
  });
});

describe("where a message goes that leaves by itself", () => {
  const ops = { id: "channel-ops", name: "ops" };
  function leaving() {
    const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }), { t0: at("13:00") });
    plan.now = at("12:00");
    plan.do(addAudience, { title: "Support", reach: "internal", channels: [ops] }, sofia);
    plan.do(addMessage, { title: "Soon", body: "Soon.", audience: "Support", at: { kind: "offset", minutes: -30 } }, sofia);
    const messageId = must(messagesOf(plan.room)[0], "the message").id;
    plan.do(setLeaving, { messageId, auto: true, second: false }, sofia);
    return { plan, messageId, audienceId: must(audiencesOf(plan.room)[0], "the audience").id };
  }
  const elsewhere = [{ id: "channel-press", name: "press" }];

  it.each<[string, (made: ReturnType<typeof leaving>, by: typeof ana) => unknown]>([
    ["other channels", ({ plan, audienceId }, by) => plan.do(editAudience, { audienceId, channels: elsewhere }, by)],
    ["the status page", ({ plan, audienceId }, by) => plan.do(editAudience, { audienceId, onStatusPage: true }, by)],
    ["another name", ({ plan, audienceId }, by) => plan.do(editAudience, { audienceId, title: "Press" }, by)],
    ["its removal", ({ plan, audienceId }, by) => plan.do(removeAudience, { audienceId }, by)],
    ["a second one that is meant, too", ({ plan }, by) => plan.do(addAudience, { title: "support team", channels: elsewhere }, by)],
  ])("is a lead's to say: %s", (_what, act) => {
    expect(act(leaving(), ana)).toMatchObject({ reason: "leaves-by-itself", message: expect.stringContaining("“Soon” leaves by itself") });
    expect(act(leaving(), sofia)).toMatchObject({ kind: "change" });
  });

  it("is nobody else's business once it was sent, is sent by hand, or goes where it went", () => {
    const { plan, audienceId, messageId } = leaving();
    expect(plan.do(editAudience, { audienceId, interest: "what users see" }, ana)).toMatchObject({ kind: "change" });
    plan.do(setLeaving, { messageId, auto: false, second: false }, sofia);
    expect(plan.do(editAudience, { audienceId, channels: elsewhere }, ana)).toMatchObject({ kind: "change" });
  });
});

describe("whether words name an audience", () => {
  const dev = { title: "Development Team", reach: "internal" } as const;
  const users = { title: "Users", reach: "external" } as const;
  it.each([
    [dev, "Development Team", true],
    [dev, "Development + DevOps teams", true],
    [dev, "All internal stakeholders", true],
    [dev, "All stakeholders", true],
    [dev, "Support", false],
    [dev, "All external stakeholders", false],
    [users, "All stakeholders", true],
    [users, "All internal stakeholders", false],
    [{ title: "Internal team", reach: "internal" } as const, "Internal team", true],
  ])("%o, told: %s", (audience, words, is) => {
    expect(isTold(audience, words)).toBe(is);
  });
});

describe("the rhythm of updates", () => {
  function started() {
    const plan = new TestRoom(draftOf({}), { t0: at("12:00") });
    plan.do(addRole, { title: "Announcer", backup: { id: "lena", name: "Lena Fuchs" } }, sofia);
    const roleId = Object.values(plan.room.roles).find(({ title }) => title === "Announcer")?.id ?? "";
    plan.do(addAudience, { title: "All staff", reach: "internal", everyMinutes: 15, roleId }, sofia);
    plan.do(startPlan, {}, sofia);
    const [audience] = audiencesOf(plan.room);
    if (!audience) throw new Error("it was added");
    const due = () => {
      const [first] = rhythmsOf(plan.room, Date.parse(plan.now));
      return first ? { dueAt: new Date(first.dueAt).toISOString(), late: first.late } : null;
    };
    return { plan, audienceId: audience.id, due };
  }

  it("counts from the start, begins anew with whatever is sent to them, and with nothing else", () => {
    const { plan, due } = started();
    expect(due()).toEqual({ dueAt: at("12:15"), late: false });
    plan.now = at("12:10");
    for (const [title, audience] of [
      ["To staff", "All staff"],
      ["To others", "Customers"],
    ] as const)
      plan.do(addMessage, { title, audience, body: "We go on." }, sofia);
    const send = (title: string) => {
      const message = messagesOf(plan.room).find((each) => each.title === title);
      return plan.do(sayMessage, { messageId: message?.id ?? "", subject: null, body: "We go on." }, sofia);
    };
    send("To others");
    plan.do(postUpdate, { headline: "We go on." }, sofia);
    expect(due()).toEqual({ dueAt: at("12:15"), late: false });
    plan.now = at("12:16");
    expect(due()).toEqual({ dueAt: at("12:15"), late: true });
    expect(send("To staff")).toMatchObject({
      jobs: [{ key: expect.stringMatching(/^update /), at: at("12:36"), verb: "audience.update_missed" }],
    });
    expect(due()).toEqual({ dueAt: at("12:31"), late: false });
  });

  it("does not begin anew with what went to the test channel", () => {
    const { plan, due } = started();
    plan.do(addMessage, { title: "Try", audience: "All staff", body: "We go on." }, sofia);
    plan.do(setSending, { sending: "test", testChannel: { id: "channel-test", name: "test" } }, sofia);
    plan.now = at("12:10");
    const messageId = must(messagesOf(plan.room)[0], "the message").id;
    expect(plan.do(sendMessage, { messageId }, sofia)).toMatchObject({ data: { test: true } });
    expect(due()).toEqual({ dueAt: at("12:15"), late: false });
  });

  it("begins anew with whatever is said to people outside: of an incident, or of another T0", () => {
    const { plan, audienceId, due } = started();
    plan.do(editAudience, { audienceId, reach: "external" }, sofia);
    const timer = { key: `update ${audienceId}`, verb: "audience.update_missed" };
    plan.now = at("12:10");
    const opened = plan.do(openIncident, { title: "Signing in is slow" }, sofia);
    const incidentId = opened.kind === "change" ? opened.subject : "";
    expect(plan.do(tellIncident, { incidentId, words: "Signing in is slow." }, sofia)).toMatchObject({
      jobs: expect.arrayContaining([expect.objectContaining({ ...timer, at: at("12:30") })]),
    });
    plan.now = at("12:20");
    const t0 = at("13:00");
    expect(plan.do(moveT0, { t0, reason: "the disk is slow", announce: "We go on at one." }, sofia)).toMatchObject({
      jobs: expect.arrayContaining([expect.objectContaining({ ...timer, at: at("12:40") })]),
    });
    expect(due()).toEqual({ dueAt: at("12:35"), late: false });
  });

  it("asks the backup once for an update that did not come", () => {
    const { plan, audienceId, due } = started();
    const miss = () => plan.do(noteUpdateMissed, { audienceId, dueAt: at("12:15") }, system);
    plan.now = at("12:19");
    expect(miss()).toMatchObject({ reason: "too-early" });
    plan.now = at("12:20");
    expect(miss()).toMatchObject({
      kind: "change",
      data: { title: "All staff", dueAt: at("12:15"), sender: "Announcer", backup: "Lena Fuchs" },
    });
    expect(miss()).toMatchObject({ kind: "already" });
    expect(due()).toEqual({ dueAt: at("12:15"), late: true });
    plan.do(editAudience, { audienceId, everyMinutes: 30 }, sofia);
    expect(miss()).toMatchObject({ kind: "already" });
  });

  it("takes its timer away with itself, and needs at least a minute", () => {
    const { plan, audienceId } = started();
    expect(plan.do(editAudience, { audienceId, everyMinutes: null }, sofia)).toMatchObject({ jobs: [{ at: null }] });
    plan.do(editAudience, { audienceId, everyMinutes: 5 }, sofia);
    expect(plan.do(removeAudience, { audienceId }, sofia)).toMatchObject({ jobs: [{ at: null }] });
    expect(addAudience.input.safeParse({ title: "X", everyMinutes: 0 }).success).toBe(false);
  });

  it("is promised on the status page to people outside only, whom an update there reaches", () => {
    const { plan, audienceId } = started();
    const promised = () => projectStatus(plan.room, Date.parse(plan.now)).nextUpdate;
    expect(promised()).toBeNull();
    plan.do(editAudience, { audienceId, reach: "external" }, sofia);
    expect(promised()).toBe(at("12:15"));
    plan.now = at("12:10");
    plan.do(postUpdate, { headline: "We go on." }, sofia);
    expect(promised()).toBe(at("12:25"));
    const audience = audiencesOf(plan.room)[0];
    expect(audience && rhythmOf(plan.room, audience, Date.parse(plan.now))?.lastAt).toBe(Date.parse(at("12:10")));
  });
});
