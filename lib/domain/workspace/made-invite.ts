/** An invite as whoever made it is shown it, once: for whom, its link, and whether it was mailed (null: nobody tried). */
export type MadeInvite =
  | { email: string | null; url: string; mail: { sent: true } | { sent: false; why: string } | null }
  /** The invite could not be made. */
  | { email: string | null; refused: string };
