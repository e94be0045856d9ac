import type { Command } from "../domain/command.ts";
import { newId } from "../domain/kernel/id.ts";

/** What a command is done to; a word among them that is no id names no row. */
export const idsIn = (input: unknown): string[] =>
  typeof input === "object" && input !== null ? Object.values(input).filter((value) => typeof value === "string") : [];

/** The ids that commands gave to their new rows, for as long as they wait. */
export class NewIds {
  private readonly given = new Map<string, string[]>();

  /** A source of ids that begins again with the same ones. */
  of({ id }: Command): () => string {
    const known = this.given.get(id) ?? [];
    this.given.set(id, known);
    let next = 0;
    return () => {
      known[next] ??= newId();
      return known[next++] as string;
    };
  }

  /** Forgets all commands but these. */
  keep(commands: readonly Command[]): void {
    const kept = new Set(commands.map(({ id }) => id));
    for (const id of this.given.keys()) if (!kept.has(id)) this.given.delete(id);
  }
}
