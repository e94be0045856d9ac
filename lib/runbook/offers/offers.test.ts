import { describe, expect, it } from "vitest";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { carryCorrections } from "../carry-corrections.ts";
import type { Correction } from "../correction.ts";
import { read } from "../read.ts";
import { lostOnTheWay } from "../write/testing.ts";
import type { Offer } from "./offer.ts";

const offered = (text: string, kind: Offer["kind"]) => read(text).reading.offers.filter((offer) => offer.kind === kind);

/** What somebody takes of an offer, as the corrections it is kept as. */
function taken(text: string, kind: Offer["kind"]): Correction[] {
  const lines = text.split("\n");
  return offered(text, kind).flatMap(({ parts }) => parts.map(({ line, says }) => ({ line, text: lines[line - 1] ?? "", ...says })));
}

const team = `## Team

- **Release Manager**: Runs the call
- **Database Administrator**: Copies the data
- **QA Lead**: Tests what users see
`;

describe("steps without an owner", () => {
  const text = `# Move

## Switch over

- [ ] Freeze merges (Owner: Release Manager)
- [ ] Copy the database
- [ ] Run the smoke tests
- [x] Book the room

## Tidy up

- [ ] Buy cake

${team}`;

  it("are offered a role with its reason: by a duty, by the kind of work, by who leads", () => {
    const [offer] = offered(text, "owner");
    expect(offer?.parts.map(({ line, becomes, why }) => `${line} ${becomes}: ${why}`)).toEqual([
      "6 Database Administrator: The duty of Database Administrator speaks of “copy database”.",
      "7 QA Lead: “smoke” is work of tests.",
      "12 Release Manager: No duty speaks of it, and the lead answers for the whole.",
    ]);
  });

  it("are offered who does the steps beside them", () => {
    const beside = text.replace("- [ ] Run the smoke tests", "- [ ] Run the smoke tests (Owner: Release Manager)");
    expect(offered(beside, "owner")[0]?.parts[0]).toMatchObject({
      line: 6,
      becomes: "Release Manager",
      why: "Release Manager has 2 other steps of “Switch over”.",
    });
  });

  it("have it once it is taken, and are offered nothing more", () => {
    const { draft, reading } = read(text, taken(text, "owner"));
    expect(draft.phases.flatMap(({ steps }) => steps.map(({ owner }) => owner))).toEqual([
      "Release Manager",
      "Database Administrator",
      "QA Lead",
      null,
      "Release Manager",
    ]);
    expect(reading.offers.filter(({ kind }) => kind === "owner")).toEqual([]);
    expect(reading.lint.filter(({ rule }) => rule === "step-without-owner")).toEqual([]);
    expect(reading.coverage.lost).toEqual([]);
  });

  it("keep it in a new version, and the text's own owner wins", () => {
    const edited = `> Read this first.\n\n${text.replace("- [ ] Run the smoke tests", "- [ ] Run the smoke tests (Owner: Support)")}`;
    const { carried, lost } = carryCorrections(taken(text, "owner"), text, edited);
    expect([carried.map(({ line, value }) => `${line} ${value}`), lost.map(({ line }) => line)]).toEqual([
      ["8 Database Administrator", "14 Release Manager"],
      [7],
    ]);
    const steps = read(edited, carried).draft.phases.flatMap(({ steps }) => steps.map(({ owner }) => owner));
    expect(steps).toEqual(["Release Manager", "Database Administrator", "Support", null, "Release Manager"]);
  });

  it("tell what fits from what is a guess", () => {
    const [offer] = offered(text, "owner");
    expect(offer?.parts.map(({ guess }) => guess)).toEqual([false, false, true]);
    expect(offer?.message).toBe("3 steps name no owner; for 2 a role fits, for 1 the lead is a guess.");
    const only = offered(`# Move\n\n## Tidy up\n\n- [ ] Buy cake\n\n${team}`, "owner")[0];
    expect(only?.message).toBe("“Buy cake” names no owner; nothing speaks for anybody, so the lead is a guess.");
  });

  it("are offered nothing where no role is named", () => {
    expect(offered("# Move\n\n## Switch over\n\n- [ ] Copy the database\n", "owner")).toEqual([]);
  });
});

describe("a document without a gate", () => {
  const text = `# Move\n\n## Prepare\n\n- [ ] Backup is fresh\n\n## Deploy\n\n- [ ] Switch the traffic\n\n${team}`;

  it("is offered the standard one before what is deployed, and has it once it is taken", () => {
    expect(offered(text, "gate")).toMatchObject([{ line: 7, parts: [{ becomes: "Go/no-go before “Deploy”", says: { as: "gate" } }] }]);
    const { draft, reading } = read(text, taken(text, "gate"));
    expect(draft.gates).toMatchObject([
      { title: "Go/no-go before “Deploy”", director: "Release Manager", before: { phase: 7, step: null }, added: true },
    ]);
    expect(draft.gates[0]?.criteria).toHaveLength(5);
    expect(reading.gates).toHaveLength(1);
    expect(reading.offers.filter(({ kind }) => kind === "gate")).toEqual([]);
    expect(draft.phases).toEqual(read(text).draft.phases);
  });

  it("is offered none where it asks already, or where nothing is deployed", () => {
    expect(offered(`${text}\n## Go/No-Go\n\n- [ ] Is the queue empty?\n`, "gate")).toEqual([]);
    expect(offered("# Move\n\n## Prepare\n\n- [ ] Backup is fresh\n", "gate")).toEqual([]);
  });
});

describe("a support team beside those who do the work", () => {
  const text = `# Move

## Switch over

- [ ] Copy the database

${team}
### Support Team

- **Customer Support**: Answers users
- **Management**: Talks to stakeholders
`;

  it("is offered as audiences, one by one with their duty", () => {
    expect(offered(text, "audience")[0]?.parts.map(({ line, title, why }) => `${line} ${title}: ${why}`)).toEqual([
      "15 Customer Support: “Support Team”: Answers users",
      "16 Management: “Support Team”: Talks to stakeholders",
    ]);
  });

  it("has them once it is taken, keeps its roles, and comes back from its export", () => {
    const { draft, reading } = read(text, taken(text, "audience"));
    expect(draft.audiences?.map(({ title, interest }) => [title, interest])).toEqual([
      ["Customer Support", "Answers users"],
      ["Management", "Talks to stakeholders"],
    ]);
    expect(draft.roles.map(({ title }) => title)).toContain("Customer Support");
    expect(reading.offers.filter(({ kind }) => kind === "audience")).toEqual([]);
    expect(lostOnTheWay(new TestRoom(draft).room)).toEqual([]);
  });

  it("is offered nothing where it is the only team, or names its audiences itself", () => {
    expect(offered("# Move\n\n## Go\n\n- [ ] Copy\n\n## Support Team\n\n- **Customer Support**: Answers users\n", "audience")).toEqual([]);
    expect(offered(`${text}\n## Audiences\n\n- Customer Support: what users see\n- Management: cost\n`, "audience")).toEqual([]);
  });
});

describe("two numberings of one work", () => {
  const text = `# Move

## Work

### Stage 1: Copy of the tables (30 minutes)

- [ ] Copy them

### Stage 2: Application release

- [ ] Release it

### Stage 3: Open to users

- [ ] Let writes in

## Schedule of the day

### Phase 1: Storage (9:00 - 9:30)

- Copy

### Phase 2: Application (9:30 - 10:15)

- Release

### Phase 3: Pause (10:15 - 10:30)

- Breathe

### Phase 4: Users (10:30 - 11:00)

- Open
`;
  const titles = (draft: ReturnType<typeof read>["draft"]) =>
    draft.phases.map(({ title, steps }) => [title, ...steps.map((step) => step.title)]);

  it("are offered to be one, pair by pair, with the reason", () => {
    expect(offered(text, "same")[0]?.parts.map(({ line, becomes, why }) => `${line} ${becomes}: ${why}`)).toEqual([
      "19 one with “Stage 1: Copy of the tables”: Both come right before “Stage 2: Application release”.",
      "23 one with “Stage 2: Application release”: Both speak of “application”.",
      "31 one with “Stage 4: Users”: Both speak of “user”.".replace("Stage 4: Users", "Stage 3: Open to users"),
    ]);
  });

  it("are one once it is taken: the times go to the work, the words stay with it, what is alone stays", () => {
    const { draft, reading } = read(text, taken(text, "same"));
    const work = draft.phases[0]?.steps ?? [];
    expect(work.map(({ title, at }) => [title, at && "start" in at ? at.start : null])).toEqual([
      ["Stage 1: Copy of the tables", "09:00"],
      ["Stage 2: Application release", "09:30"],
      ["Stage 3: Open to users", "10:30"],
    ]);
    expect(work[1]?.notes.map(({ text }) => text)).toEqual([expect.stringContaining("Phase 2: Application (9:30 - 10:15)")]);
    expect(titles(draft)[1]).toEqual(["Schedule of the day", "Phase 3: Pause"]);
    expect(reading.coverage.lost).toEqual([]);
    expect(reading.offers.filter(({ kind }) => kind === "same")).toEqual([]);
  });

  it("stay two where the other one is gone from a new version", () => {
    const said = taken(text, "same");
    const edited = text.replace("### Stage 2: Application release", "### Stage 2: Something else");
    const { draft } = read(edited, carryCorrections(said, text, edited).carried);
    expect(titles(draft)[1]).toEqual(["Schedule of the day", "Phase 2: Application", "Phase 3: Pause"]);
  });

  it("leave no empty section behind", () => {
    const all = text.replace(/### Phase 3: Pause[\s\S]*?(?=### Phase 4)/, "");
    const { draft, reading } = read(all, taken(all, "same"));
    expect(draft.phases.map(({ title }) => title)).toEqual(["Work"]);
    expect(reading.coverage.lost).toEqual([]);
  });
});

describe("what was taken", () => {
  it("is in the plan’s own document: owners, gate and what was made one are read again as they are", () => {
    const text = `# Move

## Work

### Stage 1: Copy of the tables

- [ ] Copy them

### Stage 2: Application release

- [ ] Release it

## Schedule of the day

### Phase 1: Tables (9:00 - 9:30)

- Copy

### Phase 2: Application (9:30 - 10:15)

- Release

${team}`;
    const said = (["owner", "gate", "same"] as const).flatMap((kind) => taken(text, kind));
    expect(said.map(({ as }) => as)).toEqual(["owner", "owner", "owner", "owner", "gate", "same", "same"]);
    const { draft } = read(text, said);
    const { room } = new TestRoom(draft);
    expect(lostOnTheWay(room)).toEqual([]);
  });
});

describe("steps that destroy something", () => {
  const text = `# Move

## Clean up

- [ ] Look around
- [ ] Remove the old files
  \`\`\`bash
  rm -rf /srv/old
  \`\`\`
- [ ] Drop the old tables (second person confirms)
  \`\`\`sql
  DROP TABLE ledger_old;
  \`\`\`

## Rollback

- [ ] Remove the new files
  \`\`\`bash
  rm -rf /srv/new
  \`\`\`
`;

  it("are offered a second person, with the command and what it does; where one goes back, nobody waits for one", () => {
    const [offer] = offered(text, "second");
    expect(offer?.message).toBe("“Remove the old files” runs a command that cannot be taken back: a second person may confirm it first.");
    expect(offer?.parts.map(({ line, why }) => `${line} ${why}`)).toEqual(["6 “rm -rf /srv/old”: Deletes a whole directory for good."]);
  });

  it("have one once it is taken, and keep it on the way back", () => {
    const { draft, reading } = read(text, taken(text, "second"));
    expect(draft.phases[0]?.steps.map(({ title, second = false }) => [title, second])).toEqual([
      ["Look around", false],
      ["Remove the old files", true],
      ["Drop the old tables", true],
    ]);
    expect(reading.offers.filter(({ kind }) => kind === "second")).toEqual([]);
    expect(lostOnTheWay(new TestRoom(draft).room)).toEqual([]);
  });
});

describe("messages that nobody sends", () => {
  const words = "```\nTeam,\n\nwe begin at [TIME].\n```\n";
  const text = `# Move\n\n## Deploy\n\n- [ ] Run it\n\n## Message templates\n\n### Start\n\n${words}\n### Over\n\n**Sent by:** Ana\n\n${words}`;

  it("are offered who tells people, the lead, or a role of its own, and none that says who", () => {
    const who = (roles: string) =>
      offered(`${text}\n${roles}`, "sender").flatMap(({ parts }) => parts.map(({ title, becomes, guess }) => [title, becomes, guess]));
    expect(who("")).toEqual([["Start", "sent by Communications lead", true]]);
    expect(who(team)).toEqual([["Start", "sent by Release Manager", true]]);
    expect(who(team.replace("Tests what users see", "Communication with users"))).toEqual([["Start", "sent by QA Lead", false]]);
    expect(who(`${team}- **Comms**: Tweets\n`)).toEqual([["Start", "sent by Comms", false]]);
    expect(offered(text, "sender")[0]?.message).toBe("Who sends messages? “Start” says nobody who sends it.");
  });

  it("are theirs once it is taken, and are offered nothing more", () => {
    const { draft, reading } = read(text, taken(text, "sender"));
    expect(draft.messages?.map(({ title, owner }) => [title, owner])).toEqual([
      ["Start", "Communications lead"],
      ["Over", "Ana"],
    ]);
    expect(reading.offers.filter(({ kind }) => kind === "sender")).toEqual([]);
    const { room } = new TestRoom(draft);
    const titles = Object.values(room.messages).map(({ roleId }) => roleId && room.roles[roleId]?.title);
    expect(titles).toEqual(["Communications lead", "Ana"]);
    expect(lostOnTheWay(room)).toEqual([]);
  });

  it("are theirs whom a table of communications names", () => {
    const table =
      "# Move\n\n## Deploy\n\n- [ ] Run it\n\n## Communication\n\n| When | Audience | Channel | Message | Who tells |\n| --- | --- | --- | --- | --- |\n| T-60 | Customers | Mail | We begin soon | Release lead |\n| T+0 | Support | Slack | We begin | TBD |\n";
    const { messages = [] } = read(table).draft;
    expect(messages.map(({ audience, owner }) => [audience, owner])).toEqual([
      ["Customers", "Release lead"],
      ["Support", undefined],
    ]);
  });
});
