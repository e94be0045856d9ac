import type { NamedDifference } from "#lib/domain/document/revision/words.ts";

/** The differences of one piece of the plan. */
export type PieceChanges = { key: string; about: NamedDifference; differences: NamedDifference[] };

export type DiffGroup = {
  id: "added" | "changed" | "moved" | "removed" | "stays" | "here";
  title: string;
  hint: string | null;
  pieces: PieceChanges[];
};

const titles = {
  added: { title: "Added", hint: null },
  changed: { title: "Changed", hint: null },
  moved: { title: "Moved", hint: null },
  removed: { title: "Removed", hint: null },
  stays: { title: "Stays all the same", hint: "The new version says otherwise, but this cannot be taken over now." },
  here: { title: "Changed here, not in the document", hint: "It stays as it is here. Tick what should be as the document says." },
} as const;

/** Differences sorted for reading: by what happens, then piece by piece in the order they come. Empty groups are left out. */
export function groupsOf(differences: readonly NamedDifference[]): DiffGroup[] {
  const sorted = Map.groupBy(differences, groupOf);
  return (["added", "changed", "moved", "removed", "stays", "here"] as const).flatMap((id) => {
    const own = sorted.get(id);
    return own ? [{ id, ...titles[id], pieces: piecesOf(own) }] : [];
  });
}

function groupOf({ kind, made, blocked }: NamedDifference): DiffGroup["id"] {
  if (blocked !== null) return "stays";
  return made === "here" ? "here" : kind;
}

function piecesOf(differences: readonly NamedDifference[]): PieceChanges[] {
  return [...Map.groupBy(differences, ({ id, key }) => id ?? key)].flatMap(([key, own]) =>
    own[0] ? [{ key, about: own[0], differences: own }] : [],
  );
}

/** How many phases and steps these are, those under them included. */
export const countOf = (pieces: readonly PieceChanges[]): number => pieces.reduce((sum, { about }) => sum + 1 + about.under, 0);

/** `3 added · 2 changed · 1 removed`: what would happen. */
export function countsText(differences: readonly NamedDifference[]): string {
  const parts = groupsOf(differences).flatMap(({ id, pieces }) => {
    if (id === "stays" || id === "here") return [];
    return [`${countOf(pieces).toLocaleString("en")} ${id}`];
  });
  return parts.join(" · ");
}
