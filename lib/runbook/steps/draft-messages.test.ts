import { expect, it } from "vitest";
import { read } from "../read.ts";

const template = (title: string, first: string) => `# Move

## Communication templates

### ${title}

\`\`\`
${first}

Expected: [X] minutes
\`\`\`
`;

it.each([
  ["Rollback notice", "We go back to the old version.", "rollback"],
  ["Emergency Notification", "🚨 ROLLBACK IN PROGRESS", "rollback"],
  ["Emergency Notification", "We are rolling back.", "rollback"],
  ["Emergency Notification", "Nothing is rolled back.", undefined],
  ["Emergency Notification", "ğŸš¨ ROLLBACK IN PROGRESS", "rollback"],
])("a message “%s” that begins with “%s” waits for %s", (title, first, kind) => {
  expect(read(template(title, first), []).draft.messages?.[0]?.milestone?.kind).toBe(kind);
});

const told = (above: string, line: string) =>
  read(`# Move\n\n## Deploy\n\n- [ ] Switch\n\n## Communication plan\n\n### ${above}\n\n- ${line}\n`, []).draft.messages?.[0];

it.each([
  [
    "Internal updates",
    "Status updates every 30 minutes",
    { audience: "Internal", occasion: "every 30 minutes", at: null, repeats: { every: "minutes", minutes: 30 } },
  ],
  ["Internal updates", "Daily stand-ups", { channel: "Meeting", repeats: { every: "day", at: "10:00" } }],
  ["Internal updates", "Immediate notification of any issues", { milestone: { kind: "incident", phase: null } }],
  ["Internal updates", "Go/No-Go decision points communicated", { milestone: { kind: "gate", phase: null } }],
  ["External", "Maintenance announcement (24 hours prior)", { title: "Maintenance announcement", at: { kind: "offset", minutes: -1440 } }],
  [
    "Customer communication",
    "Launch announcement (upon successful deployment)",
    { audience: "Customers", milestone: { kind: "end", phase: null } },
  ],
  [
    "User communication (1 week before)",
    "E-mail about the move",
    { audience: "Users", channel: "E-mail", at: { kind: "offset", minutes: -10_080 } },
  ],
  ["Launch day communication", "In-app notification of what is new", { channel: "In-app", milestone: { kind: "end", phase: null } }],
  ["Launch day communication", "Issue notifications", { milestone: { kind: "incident", phase: null } }],
  [
    "Stakeholder updates",
    "Monthly detailed reports",
    { audience: "Stakeholders", occasion: "Monthly", repeats: { every: "month", at: "10:00" } },
  ],
])("below a plan of communications and “%s”, “%s” is a message without words", (above, line, expected) => {
  expect(told(above, line)).toMatchObject({ body: "", ...expected });
});

it.each(["Help documentation updates", "Quick tour of the new page", "User feedback collection", "Daily review of usage"])(
  "“%s” below a plan of communications tells nobody anything",
  (line) => {
    expect(told("Launch day communication", line)).toBeUndefined();
  },
);

it("what somebody does as a step is no message beside it, and an entry over its template is the template", () => {
  const plan = "# Move\n\n## Communication plan\n\n";
  expect(read(`${plan}- [ ] Announce the move by e-mail\n`, []).draft.messages).toEqual([]);
  const entry = `${plan}### T-1 day: Reminder\n\n**Audience:** All\n**Channel:** Mail\n\n\`\`\`\nSubject: Tomorrow\n\nAt [TIME].\n\`\`\`\n`;
  expect(read(entry, []).draft.messages?.map(({ subject }) => subject)).toEqual(["Tomorrow"]);
});

it("whom a plan of communications is about is an audience, inside or outside", () => {
  const { audiences } = read(
    "# Move\n\n## Communication plan\n\n### Internal updates\n\n- Daily status reports\n\n### External communication\n\n- Launch announcement\n",
    [],
  ).draft;
  expect(audiences?.map(({ title, reach }) => [title, reach])).toEqual([
    ["Internal", "internal"],
    ["External", "external"],
  ]);
});

it("a template of a megabyte is kept in the notes of the plan, and is no message; one in a single paragraph of gaps is refused with its line", () => {
  const large = (end: string) => template("Started", `We begin at [TIME].${end}`.repeat(52_000));
  const { draft } = read(large("\n\n"), []);
  expect(draft.messages).toEqual([]);
  expect(JSON.stringify(draft).length).toBeGreaterThan(1_000_000);
  expect(() => read(large(" "), [])).toThrow("stand in one paragraph");
});

const meetingIn = (text: string) =>
  read(`# Move\n\n## Deploy\n\n- [ ] Switch\n\n## Communication plan\n\n${text}\n`, []).draft.messages?.[0];

it("an entry with an agenda is a meeting in the morning of its day, with its minutes", () => {
  const entry = `### T-3 Days: Technical briefing\n\n**Audience**: Operations\n**Channel**: Meeting\n**Duration**: 1 hour\n**Location**: Room 4\n\n**Agenda:**\n1. What changes (10 min)\n2. The way back (15 min)\n`;
  const found = meetingIn(entry);
  expect(found).toMatchObject({
    ...{ title: "Technical briefing", audience: "Operations", body: "1. What changes (10 min)\n2. The way back (15 min)" },
    ...{ at: { kind: "day", days: -3, time: "10:00", end: null }, meeting: { minutes: 60, place: "Room 4" } },
  });
});

it("below the heading of a meeting an agenda without minutes is one as well, and a place that is still to be said is a field", () => {
  const entry =
    "### Handover meeting\n\n**Attendees:** everybody\n**Location:** [Zoom link]\n\n**Agenda:**\n1. What runs\n2. Who watches it\n";
  expect(meetingIn(entry)).toMatchObject({
    ...{ title: "Handover meeting", audience: "everybody", meeting: { minutes: null, place: "" } },
    body: "Where: [Zoom link]\n\nAgenda:\n1. What runs\n2. Who watches it",
  });
});

it.each([
  ["Daily stand-up at 9:30 (15 min)", { repeats: { every: "day", at: "09:30" }, meeting: { minutes: 15, place: "" } }],
  ["Weekly review meeting", { repeats: { every: "week", at: "10:00" }, meeting: { minutes: null, place: "" } }],
  ["Daily meeting notes by e-mail", { meeting: undefined }],
])("the rule “%s” is told as what it is", (line, expected) => {
  const found = meetingIn(`### Internal updates\n\n- ${line}`);
  expect(found && { ...found, meeting: found.meeting }).toMatchObject(expected);
});
