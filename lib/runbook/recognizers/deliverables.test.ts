import { describe, expect, it } from "vitest";
import { planTimeText } from "#lib/domain/schedule/format-time.ts";
import { read } from "../read.ts";
import { draftFrom, readingFrom } from "../testing.ts";

const said = (text: string) =>
  (draftFrom(text).deliverables ?? []).map(({ title, owner, at, link }) => [title, owner, at && planTimeText(at), link]);
const titles = (text: string) => (draftFrom(text).deliverables ?? []).map(({ title }) => title);
const work = "## Week 1: Beta\n\n- [ ] Invite the testers\n\n";

describe("what a document hands over", () => {
  it("stands below “Deliverables”, with its owner, when it is due, and where it lies", () => {
    const text = `# P\n\n${work}**Deliverables:**\n\n- Test report (Owner: QA, due T-2 days): https://docs.example.org/report\n- [Dashboard](https://grafana.example.org/d/1), due 2026-12-01\n- Handbook\n`;
    expect(said(text)).toEqual([
      ["Test report", "QA", "T−2 d", "https://docs.example.org/report"],
      ["Dashboard", null, "2026-12-01 23:59", "https://grafana.example.org/d/1"],
      ["Handbook", null, null, null],
    ]);
    expect(readingFrom(text).coverage.lost).toEqual([]);
  });

  it.each([
    ["a heading", "### Deliverables\n\n- Test report\n"],
    ["a heading with its phase", "### Week 1 deliverables:\n\n- Test report\n"],
    ["German", "**Liefergegenstände:**\n\n- Test report\n"],
    ["Dutch", "**Op te leveren:**\n\n- Test report\n"],
    ["French", "**Livrables :**\n\n- Test report\n"],
    ["Spanish", "**Entregables:**\n\n- Test report\n"],
    ["Portuguese", "**Entregáveis:**\n\n- Test report\n"],
    ["Japanese", "**成果物：**\n\n- Test report\n"],
    ["a line", "Deliverable: Test report\n"],
    ["an item", "- **Deliverable:** Test report\n- Nothing else\n"],
    ["a box that says so", "- [ ] Deliverable: Test report\n"],
    ["a box", "**Deliverables:**\n\n- [ ] Test report\n"],
  ])("is told by %s", (_, block) => {
    expect(titles(`# P\n\n${work}${block}`)).toEqual(["Test report"]);
  });

  it("is a table with owners and days, each in the phase that its column or its place names", () => {
    const text = `# P\n\n${work}## Week 2: All\n\n- [ ] Open it\n\n## Deliverables\n\n| Deliverable | Owner | Due | Phase | Link | Status |\n| --- | --- | --- | --- | --- | --- |\n| Test report | QA | T-2 days | Week 1 | [here](https://docs.example.org/r) | Done |\n| Handbook | Docs | 3 December 2026 | Week 2: All | | open |\n`;
    const draft = draftFrom(text);
    const phase = (line: number | null) => draft.phases.find((each) => each.line === line)?.title;
    expect((draft.deliverables ?? []).map((each) => [each.title, each.owner, phase(each.phase), each.claimedDone, each.link])).toEqual([
      ["Test report", "QA", phase(3), true, "https://docs.example.org/r"],
      ["Handbook", "Docs", phase(7), false, null],
    ]);
    expect(draft.phases).toHaveLength(2);
  });

  it("is no step where it is ticked, and a ticked box is the document's claim", () => {
    const text = `# P\n\n${work}**Deliverables:**\n\n- [x] Test report\n- [ ] Handbook (Owner: Docs team)\n`;
    const draft = draftFrom(text);
    expect(draft.phases.flatMap(({ steps }) => steps.map(({ title }) => title))).toEqual(["Invite the testers"]);
    expect(draft.deliverables?.map(({ title, claimedDone }) => [title, claimedDone])).toEqual([
      ["Test report", true],
      ["Handbook", false],
    ]);
    expect(readingFrom(text).coverage.lost).toEqual([]);
  });

  it("leaves a week that is nothing else a phase, and makes none of a list of all", () => {
    const { phases } = draftFrom(
      `# P\n\n${work}## Week 2: All\n\n**Deliverables:**\n\n- [ ] Report\n\n## Deliverables\n\n- [ ] Handbook\n`,
    );
    expect(phases.map(({ title }) => title.replace(/:.*/, ""))).toHaveLength(2);
  });

  it("is work where it has work of its own below it", () => {
    const text = `# P\n\n${work}**Deliverables:**\n\n- [ ] Report\n  - [ ] Write it\n`;
    expect(titles(text)).toEqual([]);
    expect(JSON.stringify(draftFrom(text).phases[0]?.steps)).toContain('"title":"Report"');
  });

  it("is what a person says it is", () => {
    const text = `# P\n\n${work}- [ ] Test report\n`;
    const line = text.split("\n").indexOf("- [ ] Test report") + 1;
    const as = (kind: "deliverable" | "step") => [{ line, text: "- [ ] Test report", as: kind }];
    expect(read(text, as("deliverable")).draft.deliverables?.map(({ title }) => title)).toEqual(["Test report"]);
    const below = `# P\n\n${work}**Deliverables:**\n\n- [ ] Test report\n`;
    const there = below.split("\n").indexOf("- [ ] Test report") + 1;
    const told = read(below, [{ line: there, text: "- [ ] Test report", as: "step" }]).draft;
    expect([told.deliverables, told.phases[0]?.steps.length]).toEqual([[], 2]);
  });

  it("is claimed to be there by a sign or a word set apart, and by no word of its title", () => {
    const text = `# P\n\n${work}**Deliverables:**\n\n- Report ✅\n- Handbook (delivered)\n- Plan - done\n- Test environment complete\n`;
    expect(draftFrom(text).deliverables?.map(({ title, claimedDone }) => [title, claimedDone])).toEqual([
      ["Report", true],
      ["Handbook", true],
      ["Plan", true],
      ["Test environment complete", false],
    ]);
  });

  it.each([
    ["what is delivered to users", "## Continuous delivery\n\n- Push the image\n"],
    ["criteria for deliverables", "### Deliverable acceptance criteria\n\n- The report is signed\n"],
    [
      "a summary of weeks",
      "## Timeline\n\n| Week | Phase | Deliverables |\n| --- | --- | --- |\n| 1 | Beta | The report and the handbook |\n",
    ],
  ])("is not %s", (_, block) => {
    expect(titles(`# P\n\n${work}${block}`)).toEqual([]);
  });

  it("has no address that a browser would run", () => {
    expect(said(`# P\n\n${work}**Deliverables:**\n\n- [Report](javascript:alert(1))\n`)[0]?.[3]).toBeNull();
  });
});
