import type { DraftTripwire } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { tripwires } from "#lib/domain/rollback/rows.ts";
import { minutesIn, minutesText } from "../minutes.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { Piece } from "../pieces.ts";

export const tripwiresMarkdown: NounMarkdown = {
  heading: "Rollback triggers",
  column: "Trigger",
  labels: ["Severity", "Decided within"],
  written(room, id): Piece {
    const tripwire = find(room, tripwires, id);
    if (!tripwire) return { title: "", fields: {}, list: [] };
    return {
      title: tripwire.title,
      fields: { Severity: tripwire.severity, "Decided within": minutesText(tripwire.responseMinutes) },
      list: [],
    };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 200).flatMap(({ title, fields, line, endLine }): DraftTripwire[] => {
      if (title === "") return [];
      const minutes = minutesIn(fields["Decided within"]);
      const responseMinutes = minutes !== null && minutes > 0 && minutes <= 525_600 ? minutes : null;
      return [{ title: cutText(title, 500), severity: cutText(fields.Severity ?? "", 60), responseMinutes, line, endLine }];
    });
    return { said, draft: { ...draft, tripwires: over(draft.tripwires ?? [], told, ({ title }) => titleKey(title)) } };
  },
};
