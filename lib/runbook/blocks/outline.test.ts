import { describe, expect, it } from "vitest";
import { readingFrom } from "../testing.ts";

const phasesOf = (text: string) => readingFrom(text).phases.map(({ title, kind, steps }) => [title, kind, steps.length]);

describe("headings of the first level only", () => {
  it("are phases below a title that has nothing but words", () => {
    expect(
      phasesOf("# Umzug\n\nNur nachts.\n\n# 1 Ablauf\n\n- [ ] Packen\n\n# 2 Rückfallplan\n\n1. Kisten zurück\n2. Dienst starten\n"),
    ).toEqual([
      ["1 Ablauf", "deploy", 1],
      ["2 Rückfallplan", "rollback", 2],
    ]);
  });

  it("are phases without a title above them", () => {
    expect(phasesOf("# Before\n\n- [ ] Tell all\n\n# Rollback\n\n1. Switch back\n")).toEqual([
      ["Before", "prepare", 1],
      ["Rollback", "rollback", 1],
    ]);
  });
});

describe("lists whose items begin with a time", () => {
  it.each(["1. 21:00 Dach dicht\n2. 21:30 Wasser an", "- 21:00 Dach dicht\n- 21:30 Wasser an"])("are work in any words: %s", (list) => {
    expect(phasesOf(`# Bau\n\n## Nacht\n\n${list}\n`)).toEqual([["Nacht", "deploy", 2]]);
  });
});
