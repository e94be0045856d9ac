import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { phases } from "#lib/domain/phases/rows.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { watches } from "#lib/domain/watches/rows.ts";
import { longestWatch, withoutFlood } from "../../values/rhythm.ts";
import { minutesIn, minutesText } from "../minutes.ts";
import { type NounMarkdown, over } from "../noun.ts";

export const watchesMarkdown: NounMarkdown = {
  heading: "Checks to repeat",
  column: "Check",
  labels: ["Every", "For", "Counted in", "In the phase", "Who"],
  written(room, id) {
    const watch = find(room, watches, id);
    if (!watch) return { title: "", fields: {}, list: [] };
    const fields = {
      Every: minutesText(watch.everyMinutes),
      For: minutesText(watch.forMinutes),
      "Counted in": watch.unit ?? "",
      "In the phase": find(room, phases, watch.phaseId)?.title ?? "",
      Who: find(room, roles, watch.roleId)?.title ?? "",
    };
    return { title: watch.title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 200).flatMap(({ title, fields, line, endLine }) => {
      if (title === "") return [];
      const phase = draft.phases.find((each) => each.title === fields["In the phase"])?.line ?? null;
      const { everyMinutes, forMinutes } = withoutFlood({
        everyMinutes: positive(minutesIn(fields.Every)),
        forMinutes: positive(minutesIn(fields.For)),
      });
      const [unit, owner] = [cutText(fields["Counted in"] ?? "", 20) || null, cutText(fields.Who ?? "", 500) || null];
      return [{ title: cutText(title, 500), everyMinutes, forMinutes, unit, owner, phase, line, endLine }];
    });
    const keyOf = ({ title }: { title: string }) => titleKey(title);
    const read = told.map(({ title, everyMinutes, line, endLine }) => {
      return { text: title, everyMinutes, cadence: minutesText(everyMinutes), source: "line" as const, line, endLine };
    });
    return {
      said: { ...said, watches: over(said.watches, read, ({ text }) => titleKey(text)) },
      draft: { ...draft, watches: over(draft.watches ?? [], told, keyOf) },
    };
  },
};

const positive = (minutes: number | null) => (minutes !== null && minutes > 0 && minutes <= longestWatch ? minutes : null);
