import { describe, expect, it } from "vitest";
import { readMessages } from "./messages.ts";

const read = (text: string, title = "") => readMessages({ text, title, line: 20, endLine: 90 });

describe("the messages of a fence", () => {
  it("have a subject that is no part of the body", () => {
    expect(read("Subject: We move\n\nTeam,\n\nat [TIME].\n", "Mail")).toMatchObject([
      { title: "Mail", subject: "We move", body: "Team,\n\nat [TIME].", line: 21, endLine: 25, placeholders: [{ name: "TIME", line: 25 }] },
    ]);
  });

  it("are split at rules where each piece stands alone, and titled by its own first line", () => {
    expect(read("🚀 STARTED\nTime: [TIME]\n\n---\n\n ✅ **DONE** ✅\nTime: [TIME]", "Updates")).toMatchObject([
      { title: "STARTED", line: 21, endLine: 22 },
      { title: "DONE", line: 26, endLine: 27 },
    ]);
    expect(read("Betreff: A\nText\n---\nBetreff: B\nText\n---\nGruß").map(({ subject, body }) => [subject, body])).toEqual([
      ["A", "Text"],
      ["B", "Text\n---\nGruß"],
    ]);
  });

  it("stay whole where a rule only sets off the signature", () => {
    expect(read("Hello all,\nwe are done.\n---\nThe team")).toHaveLength(1);
    expect(read("\n\n")).toEqual([]);
  });

  it("tell the results that stand there before anything ran", () => {
    const text =
      "Error Rate: 0.3%\n- Uptime: 100%\nStatus: ✅ SUCCESS\n**Total Duration:** 42 minutes\nMoved: 45% complete\nFehlerrate: 0,2 %";
    expect(read(text)[0]?.literals.map(({ line }) => line)).toEqual([21, 22, 23, 24, 25, 26]);
  });

  it.each([
    "Error Rate: <1%",
    "Expected deployment duration: 45-60 minutes",
    "Status: In Progress",
    "Status: Success / Rollback",
    "Errors: [X]",
  ])("do not take %s for one", (line) => {
    expect(read(line)[0]?.literals).toEqual([]);
  });
});
