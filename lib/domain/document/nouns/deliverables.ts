import { type Deliverable, deliverables } from "../../deliverables/rows.ts";
import { set } from "../../kernel/change.ts";
import { all, find } from "../../kernel/room.ts";
import { phases } from "../../phases/rows.ts";
import { planTimeText } from "../../schedule/format-time.ts";
import type { DraftDeliverable } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { ownerField, titledNoun } from "../titled-noun.ts";

/** Deliverables. Whether one is there is the plan's own. */
export const deliverablesNoun = titledNoun<Deliverable, DraftDeliverable>({
  of: "deliverable",
  called: "Deliverable",
  rows: (room) => all(room, deliverables),
  set: (id, row) => set(deliverables, id, row),
  found: (draft) => draft.deliverables ?? [],
  fields: {
    phase: {
      called: "In the phase",
      here: ({ phaseId }, room) => find(room, phases, phaseId)?.title ?? null,
      said: ({ phase }, { phaseAt }) => phaseAt(phase),
      take: ({ phase }, { rowAt }) => ({ phaseId: rowAt(phase) }),
    },
    due: {
      called: "Due",
      here: ({ at }) => at && planTimeText(at),
      said: ({ at }) => at && planTimeText(at),
      take: ({ at }) => ({ at }),
    },
    owner: ownerField(),
    link: { called: "Link", here: ({ link }) => link, said: ({ link }) => link, take: ({ link }) => ({ link }) },
  },
  make(each, at, { origin, roleIdOf, rowAt }) {
    const { title, owner, link, claimedDone, phase } = each;
    const said = { title, phaseId: rowAt(phase), at: each.at, roleId: roleIdOf(owner), link, claimedDone };
    return deliverables.make({ ...at, planId: origin.planId, originId: at.id, ...said, source: sourceOf(each, origin) });
  },
  // Where it lies is part of what somebody said when they delivered it.
  holds: (_, { state }) => (state === "open" ? null : `It stays: it was ${state}.`),
  stays(room, { state }) {
    if (state !== "open") return `It stays: it was ${state}.`;
    return room.plan.workEndedAt ? "It stays: the work is done, and it is owed." : null;
  },
});
