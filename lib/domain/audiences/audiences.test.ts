import { describe, expect, it } from "vitest";
import { read } from "../../runbook/read.ts";
import { system } from "../kernel/permissions.ts";
import { addMessage, sayMessage } from "../messages/verbs.ts";
import { messagesOf } from "../messages/written.ts";
import { startPlan } from "../plan/verbs.ts";
import { addRole } from "../roles/edit-roles.ts";
import { projectStatus } from "../status-page/projection.ts";
import { postUpdate } from "../status-page/verbs.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { audiencesOf, isTold, rhythmOf, rhythmsOf } from "./rhythm.ts";
import { addAudience, editAudience, noteUpdateMissed, removeAudience } from "./verbs.ts";

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
