import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import { orderKeys } from "../../kernel/order.ts";
import { all, find } from "../../kernel/room.ts";
import { risks } from "../../risks/rows.ts";
import { riskOfDraft, riskRows } from "../draft-risks.ts";
import { type DocumentNoun, numbered, type ToldHere, type ToldThere } from "../noun.ts";
import { sourceOf } from "../origin.ts";
import { keys } from "../revision/difference.ts";
import { titleKey } from "../revision/title-key.ts";

const keyOf = ({ title }: { title: string }) => `risk ${titleKey(title)}`;
const wordsOf = ({ level, mitigation }: { level: string; mitigation: string | null }) => ({ level, mitigation: mitigation ?? "" });

/** Risks, known by their titles. What became of one is the plan's own. */
export const risksNoun: DocumentNoun = {
  of: "risk",
  from: (draft, { origin }) => riskRows(draft, origin),
  here: (room) =>
    numbered(all(room, risks).map((row): ToldHere => ({ id: row.id, key: keyOf(row), title: row.title, words: wordsOf(row) }))),
  said: ({ risks: found = [] }) =>
    numbered(
      found.map((risk): ToldThere => {
        const { title, line, endLine } = risk;
        return { key: keyOf(risk), title, words: wordsOf(risk), line, endLine };
      }),
    ),
  holds: () => null,
  stays: (room, id) => (find(room, risks, id)?.firedAt ? "It stays: it has fired." : null),
  take({ room, draft, taken, origin }) {
    const found = draft.risks ?? [];
    const said = risksNoun.said(draft, room);
    const [here, order] = [new Map(risksNoun.here(room).map(({ key, id }) => [key, id])), orderKeys(found.length)];
    return [
      ...found.flatMap((risk, index): RowChange[] => {
        const key = said[index]?.key ?? "";
        const id = here.get(key);
        if (id === undefined) {
          if (!taken.has(key)) return [];
          const at = { id: origin.newId(), order: order[index] ?? "" };
          return [set(risks, at.id, riskOfDraft(risk, at, origin))];
        }
        const [level, mitigation] = [taken.has(keys.changed(id, "level")), taken.has(keys.changed(id, "mitigation"))];
        if (!level && !mitigation) return [];
        const patch = { ...(level && { level: risk.level }), ...(mitigation && { mitigation: risk.mitigation }) };
        return [set(risks, id, { ...patch, source: sourceOf(risk, origin) })];
      }),
      ...[...here.values()].flatMap((id) => (taken.has(keys.removed(id)) ? [set(risks, id, { removedAt: origin.now })] : [])),
    ];
  },
};
