import { describe, expect, it } from "vitest";
import { read } from "../read.ts";

const links = (text: string) => (read(text).draft.attachments ?? []).map(({ title, url, phase }) => [title, url, phase]);
const plan = (line: string) => `# Move\n\n${line}\n\n## Deploy\n\n- [ ] Switch\n`;
const url = "https://wiki.example.com/r";

describe("a link of a plan", () => {
  it.each([
    [`Dashboard: ${url}`, "Dashboard"],
    [`**Dashboard**: ${url}`, "Dashboard"],
    [`**Monitoring :** ${url}`, "Monitoring"],
    [`Dashboard – <${url}>`, "Dashboard"],
    [`- Dashboard: [here](${url})`, "Dashboard"],
    [`- [Release dashboard](${url})`, "Release dashboard"],
    [`See runbook: ${url}`, "Runbook"],
    [`See [the payment runbook](${url}).`, "The payment runbook"],
    [`Siehe Betriebshandbuch: ${url}.`, "Betriebshandbuch"],
    [`![Network before the move](${url})`, "Network before the move"],
    [`| Tool | Where |\n| --- | --- |\n| Grafana | ${url} |`, "Grafana"],
  ])("is said by %j", (line, title) => expect(links(plan(line))).toEqual([[title, url, null]]));

  it.each([
    ["a sentence", `Ask in the channel and read ${url} before you begin.`],
    ["a sentence with a link in it", `The [board](${url}) must be green before we go on.`],
    ["two addresses on a line", `Boards: ${url} and ${url}2`],
    ["an address without a name", `- ${url}`],
    ["work to do", `- [ ] Dashboard: ${url}`],
    ["a command", `~~~sh\nDashboard: ${url}\n~~~`],
    ["a gap in the address", "Ticket: https://jira.example.com/browse/<id>"],
    ["a template's address", "Ticket: https://jira.example.com/{{ id }}"],
    ["this machine", "Health: http://localhost:3000/health"],
    ["another scheme", "Dashboard: ftp://example.com/x"],
    ["an example", `Example PR: ${url}`],
    ["a table of more than a name and a place", `| Who | Mail | Where |\n| --- | --- | --- |\n| Neon | a@b.example | ${url} |`],
    ["words to be sent", `## Communication templates\n\n### Start\n\n~~~\nStatus page: ${url}\n~~~`],
  ])("is not %s", (_what, line) => expect(links(plan(line))).toEqual([]));

  it("belongs to the phase it stands in, once however often it is said there", () => {
    const text = `# Move\n\nBoard: ${url}\n\n## Deploy\n\nBoard: ${url}\n\n- [ ] Switch\n\nThe same board: ${url}\n\n## Look\n\n- [ ] Read\n`;
    expect(links(text)).toEqual([
      ["Board", url, null],
      ["Board", url, 5],
    ]);
  });

  it("keeps its words in a note as well, so that no line is lost", () => {
    const { reading, draft } = read(plan(`Dashboard: ${url}`));
    expect(reading.coverage.lost).toEqual([]);
    expect(draft.notes.map(({ text }) => text).join("\n")).toContain(url);
  });
});
