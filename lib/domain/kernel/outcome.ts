/** What an action of the server answers: it worked (and gave this), or a sentence that says why not and what to do. */
export type Outcome<Given = unknown> = ({ ok: true } & Given) | { ok: false; message: string };

/** The sentence of an outcome that did not work; nothing when it did. */
export function refusalIn(outcome: Outcome): string | undefined {
  return outcome.ok ? undefined : outcome.message;
}
