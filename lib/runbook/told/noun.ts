import type { PlanDraft } from "#lib/domain/document/draft.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import type { Reading } from "../reading.ts";
import type { Layout } from "./blocks.ts";
import type { Piece, ToldPiece } from "./pieces.ts";

/** What was read of the text, before it is judged. */
export type Found = { said: Omit<Reading, "trace" | "offers" | "lint" | "coverage">; draft: PlanDraft };

/** `beside`: the text's words of the same piece stay, and only what they are silent about is told. `said`: what they say, by field. */
export type ToldWay = { beside: boolean; said?: Readonly<Record<string, string>> };

/**
 * How a noun's rows stand in Markdown where the text of the document does not say them as they are in the plan: they were
 * added or changed by people. `written` and `read` are each other's opposite.
 */
export type NounMarkdown = Layout & {
  /** A row of the plan as it is told; `labels` lists every field there may be. */
  written(room: PlanRoom, id: string, way: ToldWay): Piece;
  /** The words of the text stay where the plan only says more than they do; `written` tells that alone. */
  beside?: true;
  /** What was read of the text, with what is told in place of what the text says of the same pieces. */
  read(pieces: readonly ToldPiece[], found: Found): Found;
  /** Keys of pieces that come with others: a role that only owners of steps name needs no place of its own. */
  implied?(draft: PlanDraft): ReadonlySet<string>;
};

/** What is told takes the place of what the text says by the same key; the rest follows. */
export function over<T>(text: readonly T[], told: readonly T[], keyOf: (each: T) => string): T[] {
  const fresh = Map.groupBy(told, keyOf);
  const kept = text.flatMap((each) => {
    const key = keyOf(each);
    const group = fresh.get(key);
    if (!group) return [each];
    const first = text.find((one) => keyOf(one) === key) === each;
    return first ? group : [];
  });
  const known = new Set(text.map(keyOf));
  return [...kept, ...told.filter((each) => !known.has(keyOf(each)))];
}
