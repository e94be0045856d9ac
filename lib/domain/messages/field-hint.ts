import { find } from "../kernel/room.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { closedDoor, insideOnly } from "./outside.ts";
import type { Message } from "./rows.ts";
import { statusLinkHint } from "./status-link.ts";
import type { Gap } from "./written.ts";

type Told = Pick<Message, "title" | "audience" | "channels" | "onStatusPage">;

/**
 * What whoever looks at a field of a message needs to know at `now` (epoch ms): why it keeps the message from leaving and what to do about it, or what its readers cannot do with
 * it; null where nothing is to be said.
 */
export function fieldHint(room: PlanRoom, message: Told, gap: Gap, now: number): string | null {
  return (
    insideOnly(room, message, gap) ??
    (gap.value === null ? (gap.fact ? whyUnknown(room, gap) : statusLinkHint(room, gap, now)) : closedDoor(room, message, gap))
  );
}

/** Why a field that is bound to the run says nothing yet, and what helps. */
export function whyUnknown(room: PlanRoom, { fact, of }: Pick<Gap, "fact" | "of">): string {
  const role = find(room, roles, of);
  const called = role ? `“${role.title}”` : "the role";
  switch (fact) {
    case "role":
      if (!role || role.removedAt)
        return "The role it is bound to is not in the plan any more: bind it to another one, or say it in words.";
      return `Nobody holds ${called}: name somebody under People, or say it in words.`;
    case "role-contact":
      if (!role || role.removedAt)
        return "The role it is bound to is not in the plan any more: bind it to another one, or say it in words.";
      return actingIn(role)
        ? `Neither ${called} nor ${actingIn(role)?.name} has a phone or pager: give one to the role under People.`
        : `Nobody holds ${called}, and it has no phone or pager: give it one under People.`;
    case "escalation-contact":
      return room.plan.escalation
        ? "The escalation contact has no phone or pager: give it one on the plan page."
        : "The plan has no escalation contact: say on the plan page whom to call.";
    case "primary-channel":
      return "The plan has no primary channel: say on the plan page where people talk.";
    case "status-link":
      return "No link of the plan is called “Status page”: attach its address to the plan under that name.";
    case "dashboard-link":
      return "No link of the plan is called “Dashboard”: attach its address to the plan under that name.";
    case "date":
    case "start":
      return "The plan has no T0 yet: give it one on the plan page.";
    default:
      return "The run does not say it yet. It is filled in once it does; say it in words where the message cannot wait.";
  }
}
