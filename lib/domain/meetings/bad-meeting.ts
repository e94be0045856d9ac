import { type Refusal, refuse } from "../kernel/verb.ts";
import type { Message } from "../messages/rows.ts";
import { placeholdersIn } from "../steps/placeholders.ts";

/** What of a meeting cannot be as it is said; what says nothing of meetings is none. */
export function badMeeting({ meeting, repeats }: Partial<Pick<Message, "meeting" | "repeats">>): Refusal | null {
  if (!meeting) return null;
  if (repeats?.every === "minutes")
    return refuse("rhythm", "A meeting is held each working day, week or month. Choose one of these, or make a message of it.", "invalid");
  const [gap] = placeholdersIn(meeting.place, 1);
  return gap ? refuse("open-place", `Say where it is held in place of ${gap.text}, or leave it empty.`, "invalid") : null;
}
