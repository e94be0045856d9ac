import * as z from "zod";
import { set } from "../kernel/change.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change } from "../kernel/verb.ts";
import { reminderMinutes } from "../schedule/reminder-minutes.ts";
import { workspaces } from "./rows.ts";
import { workspaceVerbOn } from "./verb.ts";

/** Says how long before their steps people are told in new plans. Each plan has its own from then on; those there are keep theirs. */
export const setReminderLead = workspaceVerbOn({
  on: workspaces,
  type: "workspace.reminder_set",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ minutes: reminderMinutes(fields) }),
  data: () => z.strictObject({ minutes: z.int(), from: z.int() }),
  example: { minutes: 15, from: 5 },
  sentence: ({ minutes = 0 }) => ["set new plans to tell people ", strong(`${minutes} min`), " before their steps"],
  decide(workspace, { minutes }, { room }) {
    const from = workspace.reminderMinutes;
    if (minutes === from) return already("New plans do that already.");
    return change(room.id, { minutes, from }, [set(workspaces, room.id, { reminderMinutes: minutes })]);
  },
});
