import { describe, expect, it } from "vitest";
import { agendaIn, agendaSum } from "./agenda.ts";

const said = (body: string) => agendaIn(body).map(({ title, minutes }) => [title, minutes]);

describe("the agenda that words say", () => {
  it("is the list below its label, with how long each item takes", () => {
    expect(
      said("We meet.\n\n**Agenda:**\n1. Status (10 min)\n2. What is left – 15 min\n3. Questions\n\n- Bring your notes (5 min)"),
    ).toEqual([
      ["Status", 10],
      ["What is left", 15],
      ["Questions", null],
    ]);
  });

  it("is its outermost items, whatever stands below each and between them", () => {
    expect(
      said(
        "## Agenda\n1. Overview (5 min)\n   - Timeline\n   - Issues\n\n2. What went well (1 h)\n   - Moments\n\n**How to prepare**\n- Read",
      ),
    ).toEqual([
      ["Overview", 5],
      ["What went well", 60],
    ]);
  });

  it("is what stands behind the word in one line", () => {
    expect(said("Agenda: yesterday, today (5 min), blockers")).toEqual([
      ["yesterday", null],
      ["today", 5],
      ["blockers", null],
    ]);
  });

  it("is without that word the first list that says how long something takes", () => {
    expect(said("Please bring\n- a pen\n\nand then\n\n- **Overview**: why (2 minutes)\n- 3 min: Writing")).toEqual([
      ["Overview: why", 2],
      ["Writing", 3],
    ]);
    expect(said("- Read\n- Write")).toEqual([]);
  });

  it("reads German, and half an hour", () => {
    expect(said("Tagesordnung:\n- Lage (ca. 10 Minuten)\n- Rückblick (1,5 Stunden)")).toEqual([
      ["Lage", 10],
      ["Rückblick", 90],
    ]);
  });

  it("tells apart two items that read the same", () => {
    expect(agendaIn("Agenda:\n- Questions (5 min)\n- Questions (5 min)").map(({ item }) => item)).toEqual(["Questions", "Questions #2"]);
  });

  it("adds up to what its items say, and counts those that do not", () => {
    expect(agendaSum(agendaIn("Agenda:\n- A (10 min)\n- B (15 min)\n- C"))).toEqual({ minutes: 25, unsaid: 1 });
  });

  it("is read in linear time, whatever is typed", () => {
    expect(agendaIn(`Agenda:\n${"- x (9 min)\n".repeat(2000)}`)).toHaveLength(100);
    expect(agendaIn(`${"1. ".repeat(6000)}`)).toEqual([]);
  });
});
