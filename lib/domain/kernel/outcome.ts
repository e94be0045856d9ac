/** By whom and since when it was so already; `zone` is the one its time is said in, the reader's own where there is none. */
export type Since = { readonly by: string | null; readonly at: string | null; readonly zone: string | null };

/**
 * Why an act did not do it: it was so already, and since when and by whom; it was refused, and why; it failed, under a number that finds it in the
 * log; or it has not been sent yet and will be tried again. `words` tell a person what to do next.
 */
export type Undone =
  | { readonly state: "already"; readonly words: string; readonly since: Since }
  | { readonly state: "refused" | "failed" | "unsent"; readonly words: string };

/** What became of an act, from the rule to the button, as people are told of it: it is done, and gave this, or why not. */
export type Outcome<Given = unknown> = ({ readonly state: "done" } & Given) | Undone;

/** Why it is not so, where the server said no; nothing where it is so, or will be once it is sent. */
export function refusalIn(outcome: Outcome): string | undefined {
  return outcome.state === "refused" || outcome.state === "failed" ? outcome.words : undefined;
}
