import { set } from "../../kernel/change.ts";
import { type Tripwire, tripwires } from "../../rollback/rows.ts";
import { tripwiresOf } from "../../rollback/status.ts";
import type { DraftTripwire } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { titledNoun } from "../titled-noun.ts";
import { graveFields } from "./grave-fields.ts";

/** Triggers of a rollback. That one was pulled is the plan's own. */
export const tripwiresNoun = titledNoun<Tripwire, DraftTripwire>({
  of: "tripwire",
  called: "Rollback trigger",
  rows: tripwiresOf,
  set: (id, row) => set(tripwires, id, row),
  found: (draft) => draft.tripwires ?? [],
  fields: graveFields,
  make(tripwire, at, { origin }) {
    const { title, severity, responseMinutes } = tripwire;
    const row = { ...at, planId: origin.planId, originId: at.id, title, severity, responseMinutes };
    return tripwires.make({ ...row, source: sourceOf(tripwire, origin) });
  },
  stays: (_, { pulledAt }) => (pulledAt ? "It stays: it was pulled." : null),
});
