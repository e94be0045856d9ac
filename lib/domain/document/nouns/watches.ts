import { set } from "../../kernel/change.ts";
import { all, find } from "../../kernel/room.ts";
import { phases } from "../../phases/rows.ts";
import { type Watch, watches } from "../../watches/rows.ts";
import { rhythmText } from "../../watches/words.ts";
import type { DraftWatch } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { ownerField, titledNoun } from "../titled-noun.ts";

/** Checks to repeat. */
export const watchesNoun = titledNoun<Watch, DraftWatch>({
  of: "watch",
  called: "Check to repeat",
  rows: (room) => all(room, watches),
  set: (id, row) => set(watches, id, row),
  found: (draft) => draft.watches ?? [],
  fields: {
    rhythm: {
      called: "How often",
      here: rhythmText,
      said: rhythmText,
      take: ({ everyMinutes, forMinutes }) => ({ everyMinutes, forMinutes }),
    },
    unit: { called: "Counted in", here: ({ unit }) => unit, said: ({ unit }) => unit, take: ({ unit }) => ({ unit }) },
    phase: {
      called: "In the phase",
      here: ({ phaseId }, room) => find(room, phases, phaseId)?.title ?? null,
      said: ({ phase }, { phaseAt }) => phaseAt(phase),
      take: ({ phase }, { rowAt }) => ({ phaseId: rowAt(phase) }),
    },
    owner: ownerField(),
  },
  make(watch, { id, order }, { origin, roleIdOf, rowAt }) {
    const { title, everyMinutes, forMinutes, unit, owner, phase } = watch;
    const at = { id, phaseId: rowAt(phase), order, roleId: roleIdOf(owner) };
    const row = { ...at, planId: origin.planId, originId: id, title, everyMinutes, forMinutes, unit, source: sourceOf(watch, origin) };
    return { ...row, lateMinutes: 2, startedAt: null, endedAt: null, endedBy: null, removedAt: null };
  },
  holds: (_, { startedAt }) => (startedAt ? "It stays: it has begun at the rhythm it has." : null),
  stays: (_, { startedAt }) => (startedAt ? "It stays: it has been looked at, or is." : null),
});
