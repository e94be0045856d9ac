import { cutText } from "#lib/domain/kernel/text.ts";
import type { DraftedNoun } from "./drafted.ts";

/** The roles of a document, with whom it names for them. */
export const draftedRoles: DraftedNoun = ({ roles }) => ({
  part: () => ({
    roles: roles.map(({ title, name, responsibility, team, contact = "", line, endLine }) => ({
      ...{ title, namedAs: name || null, line, endLine },
      ...{ responsibility: cutText(responsibility, 2000), team: cutText(team, 500) },
      ...(contact && { contact }),
    })),
  }),
});
