import { expect } from "vitest";
import type { Case } from "../told.ts";

/** Going back, gates and signatures. */
export const decisions: Readonly<Record<string, Case>> = {
  "40-rollback-actions-not-triggers.md": {
    kind: "numbered orders below “If …:” are what to do",
    is: ({ reading, rollback }) => {
      expect(rollback).toEqual(["Tell the desks to use the old system", "Restore the tables from the copy", "Resume when ready"]);
      expect(reading.rollback.triggers.length).toBeLessThanOrEqual(1);
    },
  },
  "42-when-to-roll-back-other-languages.md": {
    kind: "a heading that asks when to roll back holds conditions",
    is: ({ reading, rollback }) => {
      expect(reading.rollback.triggers).toHaveLength(2);
      expect(rollback).toEqual(["Thông báo người dùng", "Mở lại bảng cũ"]);
    },
  },
  "43-rollback-made-ready-is-preparation.md": {
    kind: "getting the rollback ready is preparation",
    is: ({ steps, rollback, flat }) => {
      expect(steps).toHaveLength(4);
      expect(rollback).toEqual([]);
      expect(flat.find(({ title }) => title.includes("Rollback preparation"))?.kind).toBe("prepare");
    },
  },
  "45-contingencies-stand-aside.md": {
    kind: "what is done only if something happens stands aside",
    is: ({ draft }) => {
      const day = draft.phases.filter(({ kind }) => kind !== "rollback").flatMap(({ steps }) => steps.map(({ title }) => title));
      expect(day).toEqual(["Switch the name", "Compare counts"]);
    },
  },
  "50-decision-point-with-three-lists.md": {
    kind: "a decision with three lists",
    is: ({ reading, steps }) => {
      expect(reading.gates.map(({ questions }) => questions.map(({ text }) => text))).toEqual([["Error rate < 2%", "No incident"]]);
      expect(reading.gates[0]?.outcomes).toHaveLength(3);
      expect(reading.rollback.triggers).toHaveLength(1);
      expect(steps).toEqual(["Switch on"]);
    },
  },
  "51-inline-go-no-go.md": {
    kind: "a decision in the midst of a paragraph",
    is: ({ reading, draft }) => {
      expect(reading.gates).toHaveLength(1);
      expect(reading.gates[0]?.outcomes).toHaveLength(2);
      expect(reading.gates[0]?.questions.map(({ text }) => text)).toEqual(["old system shut", "copy verified"]);
      expect(draft.gates[0]?.before.phase).toBe(reading.phases[1]?.line);
    },
  },
  "53-gate-heading-swallows-procedure.md": {
    kind: "a procedure below a heading with go/no-go is a procedure",
    is: ({ reading, all }) => {
      expect(reading.gates.map(({ title, questions }) => [title, questions.length])).toEqual([["Go decision", 2]]);
      expect(all.filter(({ commands }) => commands.length > 0).map(({ title }) => title)).toEqual(
        expect.arrayContaining(["Host", "Build"]),
      );
      expect(reading.rollback.steps).toHaveLength(1);
    },
  },
  "54-sign-off-lines-and-tables.md": {
    kind: "signature lines and approvals in any language the reader knows",
    is: ({ reading, shown }) => {
      expect(reading.signOffs).toHaveLength(5);
      expect(shown).toContain("____/____/_______");
    },
  },
  "55-sign-off-row-once.md": {
    kind: "a row with a box signs once",
    is: ({ reading }) => expect(reading.signOffs.map(({ role }) => role)).toEqual(["Database administrator", "Project manager"]),
  },
};
