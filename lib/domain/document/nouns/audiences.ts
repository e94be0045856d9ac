import { audiencesOf } from "../../audiences/rhythm.ts";
import { type Audience, audiences } from "../../audiences/rows.ts";
import { set } from "../../kernel/change.ts";
import type { DraftAudience } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { ownerField, titledNoun } from "../titled-noun.ts";

/** Audiences. When they were told something is the plan's own. */
export const audiencesNoun = titledNoun<Audience, DraftAudience>({
  of: "audience",
  called: "Audience",
  rows: audiencesOf,
  set: (id, row) => set(audiences, id, row),
  found: (draft) => draft.audiences ?? [],
  fields: {
    interest: {
      called: "Cares about",
      here: ({ interest }) => interest,
      said: ({ interest }) => interest,
      take: ({ interest }) => ({ interest }),
    },
    reach: { called: "Internal or external", here: ({ reach }) => reach, said: ({ reach }) => reach, take: ({ reach }) => ({ reach }) },
    channel: { called: "Told by", here: ({ channel }) => channel, said: ({ channel }) => channel, take: ({ channel }) => ({ channel }) },
    everyMinutes: {
      called: "Minutes between updates",
      here: ({ everyMinutes }) => everyMinutes?.toString() ?? null,
      said: ({ everyMinutes }) => everyMinutes?.toString() ?? null,
      take: ({ everyMinutes }) => ({ everyMinutes }),
    },
    owner: ownerField<Audience, DraftAudience>(),
  },
  make(audience, at, { origin, roleIdOf }) {
    const { title, interest, reach, channel, everyMinutes, owner } = audience;
    const said = { title, interest, reach, channel, everyMinutes, roleId: roleIdOf(owner) };
    return audiences.make({ ...at, planId: origin.planId, originId: at.id, ...said, source: sourceOf(audience, origin) });
  },
});
