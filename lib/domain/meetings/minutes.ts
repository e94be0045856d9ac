import { careChecks } from "../after-care/rows.ts";
import { find } from "../kernel/room.ts";
import { cutText } from "../kernel/text.ts";
import type { Message } from "../messages/rows.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { dateText } from "../schedule/format-time.ts";
import { agendaIn } from "./agenda.ts";
import { heldText, meetingTimes } from "./times.ts";

/** What was said in a meeting, item by item, with what is to be done by whom and when. */
export function minutesOf(room: PlanRoom, message: Message): string {
  const times = meetingTimes(room, message);
  const marks = new Map(message.agenda.map((mark) => [mark.item, mark]));
  const lines = agendaIn(message.body).flatMap(({ item, title }, index) => {
    const { note = "", doneAt = null, actions = [] } = marks.get(item) ?? {};
    const said = [
      `${index + 1}. ${title}${doneAt || note ? "" : " (not spoken of)"}${note ? `: ${note.replaceAll(/\s*\n\s*/g, " ")}` : ""}`,
    ];
    return [...said, ...actions.flatMap((id) => actionLine(room, id))];
  });
  return cutText([`${message.title}${times ? `, ${heldText(room, times)}` : ""}`, "", ...lines].join("\n"), 20_000);
}

function actionLine(room: PlanRoom, id: string): string[] {
  const action = find(room, careChecks, id);
  if (!action || action.removedAt) return [];
  const who = find(room, roles, action.roleId)?.title;
  const facts = [who, action.dueAt ? `by ${dateText(action.dueAt, room.plan.zone)}` : null].filter(Boolean).join(", ");
  return [`   - To do: ${action.title}${facts ? ` (${facts})` : ""}`];
}
