import { cutText } from "../kernel/text.ts";
import type { PlanRoom } from "../room.ts";
import type { SignOff } from "./rows.ts";

/** What a sign-off covers, in words. */
export function coversText(room: PlanRoom, { phaseId, basis }: Pick<SignOff, "phaseId" | "basis">): string {
  const what = phaseId ? `the phase “${room.phases[phaseId]?.title ?? "that was removed"}”` : "the whole plan";
  return cutText(`${what}, ${basis === "plan" ? "as written" : "as written and as it went"}`, 500);
}
