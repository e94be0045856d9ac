import { set } from "../../kernel/change.ts";
import { all, find } from "../../kernel/room.ts";
import { type Risk, risks } from "../../risks/rows.ts";
import { stepsAtRisk } from "../../risks/status.ts";
import { roles } from "../../roles/rows.ts";
import type { DraftRisk } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { titledNoun } from "../titled-noun.ts";

const titlesText = (steps: readonly { title: string }[]) => steps.map(({ title }) => title).join("\n");

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
    owner: {
      called: "Owner",
      here: ({ roleId }, room) => find(room, roles, roleId)?.title ?? null,
      said: ({ owner = null }, { ownerOf }) => ownerOf(owner),
      take: ({ owner = null }, { roleIdOf }) => ({ roleId: roleIdOf(owner) }),
    },
    reviewOn: {
      called: "Looked at again on",
      here: ({ reviewOn }) => reviewOn,
      said: ({ reviewOn = null }) => reviewOn,
      take: ({ reviewOn = null }) => ({ reviewOn }),
    },
    steps: {
      called: "About the steps",
      here: (risk, room) => titlesText(stepsAtRisk(room, risk)),
      said: ({ steps = [] }, { stepAt }) => titlesText(steps.flatMap((line) => stepAt(line) ?? [])),
      take: ({ steps = [] }, { rowAt }) => ({ stepIds: steps.flatMap((line) => rowAt(line) ?? []) }),
    },
  },
  make(risk, at, { origin, roleIdOf, rowAt }) {
    const { title, level, mitigation, owner = null, reviewOn, steps } = risk;
    const roleId = roleIdOf(owner);
    // What the text does not say is left to the defaults.
    const said = {
      ...(roleId && { roleId }),
      ...(reviewOn && { reviewOn }),
      ...(steps?.length && { stepIds: steps.flatMap((line) => rowAt(line) ?? []) }),
    };
    const row = { ...at, planId: origin.planId, originId: at.id, title, level, mitigation, ...said };
    return risks.make({ ...row, source: sourceOf(risk, origin) });
  },
  stays: (_, { firedAt }) => (firedAt ? "It stays: it has fired." : null),
});
