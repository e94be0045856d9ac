import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addMessage, editMessage, removeMessage } from "#lib/domain/messages/edit.ts";
import { fillMessage } from "#lib/domain/messages/fill.ts";
import { skipMessage } from "#lib/domain/messages/said.ts";
import { addRole } from "#lib/domain/roles/edit-roles.ts";
import { sofia } from "#lib/domain/testing/people.ts";
import { RevisedPlan } from "#lib/domain/testing/revised.ts";
import { sharedFiles, skipped } from "#lib/testing/shared.ts";
import { draftFrom } from "../testing.ts";
import { decode } from "../text/decode.ts";
import { planMarkdown } from "./plan-markdown.ts";
import { lostOnTheWay } from "./testing.ts";

const document = `# Move

## Deploy

- [ ] Freeze the writers (Owner: Database)
- [ ] Run the migration

## Communication templates

### Template 1: Start of work

**Channel:** Slack

\`\`\`
Subject: We begin

Team,

we begin at [TIME].
- Contact: [NAME]
\`\`\`

### Template 2: All clear

\`\`\`
All clear: it took [DURATION].
\`\`\`
`;
const planOf = (text = document) => new RevisedPlan((words) => draftFrom(words), text);
const messagesIn = (plan: RevisedPlan) => Object.values(plan.room.messages).filter(({ removedAt }) => !removedAt);
const idOf = (plan: RevisedPlan, title: string) => messagesIn(plan).find((each) => each.title === title)?.id ?? title;
/** What is another message in the plan that the export is read as. */
const lost = (plan: RevisedPlan) => lostOnTheWay(plan.room).filter((each) => !each.startsWith("phase"));

describe("messages in the exported document", () => {
  it("leaves the words of the document where people changed nothing", () => {
    expect(planMarkdown(planOf().room)).not.toContain("holdpoint:");
  });

  it("tells that one is a meeting, how long it lasts, where it is held and when people are invited; a count keeps its source", () => {
    const plan = planOf();
    const meeting = { minutes: 45, place: "Room 4", lead: 2880 };
    plan.do(editMessage, { messageId: idOf(plan, "All clear"), meeting }, sofia);
    const body = "Agenda:\n1. Status (10 min)\n\n[X of Y users moved]";
    plan.do(
      addMessage,
      { title: "Stand-up", body, repeats: { every: "day", at: "09:30" }, meeting: { minutes: null, place: "", lead: 0 } },
      sofia,
    );
    const filled = { messageId: idOf(plan, "Stand-up"), gap: "[X of Y users moved]", fact: null };
    plan.do(fillMessage, { ...filled, value: "8 of 10 users moved", source: "the list of accounts" }, sofia);
    const text = planMarkdown(plan.room);
    expect(text).toContain("- **Meeting:** 45 min\n- **Where:** Room 4\n- **Invited before:** 2 days\n");
    expect(lost(plan)).toEqual([]);
    const again = planOf(text);
    expect(again.room.messages[idOf(again, "All clear")]?.meeting).toEqual(meeting);
    expect(again.room.messages[idOf(again, "Stand-up")]).toMatchObject({
      meeting: { minutes: null, place: "", lead: 0 },
      fields: [{ gap: "[X of Y users moved]", value: "8 of 10 users moved", source: "the list of accounts" }],
    });
  });

  it("tells what fields are bound to, and who sends it, beside the words of the document, which stay", () => {
    const plan = planOf();
    plan.do(addRole, { title: "Release lead" }, sofia);
    const roleId = Object.values(plan.room.roles).find(({ title }) => title === "Release lead")?.id ?? "";
    const messageId = idOf(plan, "Start of work");
    plan.do(editMessage, { messageId, roleId, onStatusPage: true }, sofia);
    plan.do(fillMessage, { messageId, gap: "Contact: [NAME]", fact: "role", roleId, value: null }, sofia);
    plan.do(fillMessage, { messageId, gap: "[TIME]", fact: null, value: "“noon” → later\nor at one" }, sofia);
    const text = planMarkdown(plan.room);
    expect(text).toContain(document.slice(document.indexOf("## Communication"), document.indexOf("### Template 2")).trim());
    expect(text).toContain("- **Adds to:** what the text says\n- **Sent by:** Release lead\n- **Status page:** yes\n");
    expect(lost(plan)).toEqual([]);
    const again = planOf(text);
    expect(again.room.messages[idOf(again, "Start of work")]).toMatchObject({
      ...{
        subject: "We begin",
        onStatusPage: true,
        roleId: Object.values(again.room.roles).find(({ title }) => title === "Release lead")?.id,
      },
      fields: [
        { gap: "[TIME]", fact: null, value: "“noon” → later\nor at one" },
        { gap: "Contact: [NAME]", fact: "role", of: Object.values(again.room.roles).find(({ title }) => title === "Release lead")?.id },
      ],
    });
  });

  it("tells other words word for word, and leaves the stale ones out with their heading", () => {
    const plan = planOf();
    const body = "All is\n\n    well: [X].\n- [ ] no step\n```\n# no heading\n```\n";
    plan.do(editMessage, { messageId: idOf(plan, "All clear"), body }, sofia);
    const text = planMarkdown(plan.room);
    expect(text).not.toContain("it took");
    expect(text).not.toContain("Template 2");
    expect(draftFrom(text).messages?.find(({ title }) => title === "All clear")).toMatchObject({ body, milestone: { kind: "end" } });
    expect(lost(plan)).toEqual([]);
  });

  it("brings back what was added, with its time, what it waits for, or its rhythm, and forgets what was taken out", () => {
    const plan = planOf();
    plan.do(removeMessage, { messageId: idOf(plan, "All clear") }, sofia);
    const phaseId = plan.phaseId("Deploy");
    plan.do(addMessage, { title: "A week before", body: "Soon.", at: { kind: "day", days: -7, time: "09:00", end: null } }, sofia);
    plan.do(addMessage, { title: "Progress", body: "{{status}}", repeats: { every: "minutes", minutes: 90 }, audience: "Support" }, sofia);
    plan.do(addMessage, { title: "Monthly", body: "So far.", repeats: { every: "month", at: "10:00" }, channel: "e-mail" }, sofia);
    plan.do(addMessage, { title: "Deployed", body: "It is there.", milestone: { kind: "phase", phaseId } }, sofia);
    expect(lost(plan)).toEqual([]);
    const again = planOf(planMarkdown(plan.room));
    expect(messagesIn(again).map(({ title }) => title)).toEqual(["Start of work", "A week before", "Progress", "Monthly", "Deployed"]);
    expect(messagesIn(again)).toMatchObject([
      { channel: null },
      { at: { kind: "day", days: -7, time: "09:00" } },
      { repeats: { every: "minutes", minutes: 90 }, audience: "Support" },
      { repeats: { every: "month", at: "10:00" }, channel: "e-mail" },
      { milestone: { kind: "phase", id: again.phaseId("Deploy") } },
    ]);
  });

  it("leaves the words of one that was taken out, and no others", () => {
    const plan = planOf();
    plan.do(removeMessage, { messageId: idOf(plan, "All clear") }, sofia);
    const text = planMarkdown(plan.room);
    expect(text).not.toContain("holdpoint:");
    expect(text).toContain(document.slice(document.indexOf("## Communication"), document.indexOf("### Template 2")).trim());
    expect(messagesIn(planOf(text)).map(({ title }) => title)).toEqual(["Start of work"]);
  });

  it("tells one that is said again and again once, however often it was said", () => {
    const plan = planOf();
    plan.do(addMessage, { title: "Progress", body: "{{status}}", repeats: { every: "minutes", minutes: 15 } }, sofia);
    plan.do(skipMessage, { messageId: idOf(plan, "Progress"), reason: "Nothing is new." }, sofia);
    expect(messagesIn(plan).filter(({ title }) => title === "Progress")).toHaveLength(2);
    expect(draftFrom(planMarkdown(plan.room)).messages?.filter(({ title }) => title === "Progress")).toHaveLength(1);
    expect(lost(plan)).toEqual([]);
  });

  it("is the same document when it is imported and exported once more", () => {
    const plan = planOf();
    plan.do(editMessage, { messageId: idOf(plan, "All clear"), body: "All is well: [X]." }, sofia);
    plan.do(fillMessage, { messageId: idOf(plan, "Start of work"), gap: "[TIME]", fact: "start", value: null }, sofia);
    const once = planMarkdown(plan.room);
    expect(planMarkdown(planOf(once).room)).toBe(once);
  });
});

const seeds = sharedFiles("seeds", /00[0124]_[^/]*\.txt$/);

describe.skipIf(seeds.length === 0)(`messages of the seeds ${skipped}`, () => {
  it.each(seeds)("%s has them back after each was changed: bound, given to somebody, told otherwise, said at a rhythm, added", (file) => {
    const plan = planOf(decode(readFileSync(file)).text);
    plan.do(addRole, { title: "Who tells" }, sofia);
    const roleId = Object.values(plan.room.roles).find(({ title }) => title === "Who tells")?.id ?? "";
    const all = messagesIn(plan);
    expect(all.length).toBeGreaterThan(0);
    for (const [index, { id: messageId, body }] of all.entries()) {
      const [gap] = /\[[^\]\n]{2,40}\]/.exec(body) ?? [];
      if (index % 4 === 0) plan.do(editMessage, { messageId, roleId }, sofia);
      if (index % 4 === 1) plan.do(editMessage, { messageId, body: `${body}\n\nCall us.` }, sofia);
      if (index % 4 === 2) plan.do(editMessage, { messageId, repeats: { every: "minutes", minutes: 20 }, audience: "Support" }, sofia);
      if (index % 4 === 3 && gap) plan.do(fillMessage, { messageId, gap, fact: "time-now", value: null }, sofia);
    }
    plan.do(addMessage, { title: "Support hears", body: "We begin at {{start}}.", audience: "Support" }, sofia);
    expect(lost(plan)).toEqual([]);
    const again = planOf(planMarkdown(plan.room));
    expect(messagesIn(again)).toHaveLength(all.length + 1);
    expect(lost(again)).toEqual([]);
  });
});
