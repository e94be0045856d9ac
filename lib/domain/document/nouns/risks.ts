import { set } from "../../kernel/change.ts";
import { all } from "../../kernel/room.ts";
import { type Risk, risks } from "../../risks/rows.ts";
import type { DraftRisk } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { titledNoun } from "../titled-noun.ts";

/** Risks. What became of one is the plan's own. */
export const risksNoun = titledNoun<Risk, DraftRisk>({
  of: "risk",
  called: "Risk",
  rows: (room) => all(room, risks),
  set: (id, row) => set(risks, id, row),
  found: (draft) => draft.risks ?? [],
  fields: {
    level: { called: "Level", here: ({ level }) => level, said: ({ level }) => level, take: ({ level }) => ({ level }) },
    mitigation: {
      called: "What is done about it",
      here: ({ mitigation }) => mitigation,
      said: ({ mitigation }) => mitigation,
      take: ({ mitigation }) => ({ mitigation }),
    },
  },
  make(risk, at, { origin }) {
    const { title, level, mitigation } = risk;
    return risks.make({ ...at, planId: origin.planId, originId: at.id, title, level, mitigation, source: sourceOf(risk, origin) });
  },
  stays: (_, { firedAt }) => (firedAt ? "It stays: it has fired." : null),
});
