import { audiences, reaches, rhythmMinutes } from "#lib/domain/audiences/rows.ts";
import type { DraftAudience } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { fields as kinds } from "#lib/domain/kernel/schema.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

const minutesBetween = rhythmMinutes(kinds);

export const audiencesMarkdown: NounMarkdown = {
  heading: "Audiences",
  column: "Audience",
  labels: ["Cares about", "Reach", "Told by", "Minutes between updates", "Owner"],
  written(room, id) {
    const audience = find(room, audiences, id);
    if (!audience) return { title: "", fields: {}, list: [] };
    const fields = {
      "Cares about": audience.interest,
      Reach: audience.reach,
      "Told by": audience.channel,
      "Minutes between updates": audience.everyMinutes?.toString() ?? "",
      Owner: find(room, roles, audience.roleId)?.title ?? "",
    };
    return { title: audience.title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 200).flatMap((piece) => (piece.title === "" ? [] : [audienceOf(piece)]));
    const read = told.map(({ title, interest, reach, line, endLine }) => ({ name: title, interest, group: reach, line, endLine }));
    return {
      said: { ...said, audiences: over(said.audiences, read, ({ name }) => titleKey(name)) },
      draft: { ...draft, audiences: over(draft.audiences ?? [], told, ({ title }) => titleKey(title)) },
    };
  },
};

function audienceOf({ title, fields, line, endLine }: ToldPiece): DraftAudience {
  return {
    title: cutText(title, 500),
    interest: cutText(fields["Cares about"] ?? "", 2000).trim(),
    reach: reaches.find((reach) => reach === fields.Reach) ?? "",
    channel: cutText(fields["Told by"] ?? "", 500).trim(),
    everyMinutes: minutesBetween.safeParse(Number(fields["Minutes between updates"])).data ?? null,
    owner: cutText(fields.Owner ?? "", 500) || null,
    ...{ line, endLine },
  };
}
