import * as z from "zod";
import { instant } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { strong, toned } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roleTitle } from "../roles/acting.ts";
import { burnDown } from "../schedule/burn-down.ts";
import { phases } from "./rows.ts";

/** Notes that a phase had to be done by now and is not, with what is open and who answers for it. Once for each time it had to be. */
export const noteDeadlinePassed = planVerbOn({
  on: phases,
  type: "phase.deadline_passed",
  may: "plan:run",
  system: true,
  during: "late",
  input: () => z.strictObject({ phaseId: ref(phases), deadline: instant }),
  data: () =>
    z.strictObject({ title: z.string(), deadline: z.string(), open: z.number(), total: z.number(), owner: z.string().optional() }),
  example: { title: "Prepare", deadline: "2026-11-26T13:00:00.000Z", open: 9, total: 25, owner: "Database · Ana Novak" },
  sentence: ({ title = "", deadline, open = 0, total = 0, owner }, { when }) => [
    "saw the deadline of ",
    strong(title),
    deadline ? ` pass at ${when(deadline)}, ` : " pass, ",
    toned(`${open} of ${total} open`, "hold"),
    owner ? `; ${owner} answers for it` : "; nobody is named to answer for it",
  ],
  decide(phase, { phaseId, deadline }, { room, now }) {
    const burn = burnDown(room, phase, Date.parse(now));
    if (!burn || new Date(burn.deadlineAt).toISOString() !== deadline) return already("The deadline was moved meanwhile.");
    if (now < deadline) return refuse("too-early", "The deadline has not come yet.");
    const { open, total } = burn;
    if (open === 0) return already("All of it was done in time.");
    const role = phase.roleId ? room.roles[phase.roleId] : undefined;
    const owner = role && !role.removedAt ? { owner: [roleTitle(room, role.id), role.holderName].filter(Boolean).join(" · ") } : {};
    return change(phaseId, { title: phase.title, deadline, open, total, ...owner }, []);
  },
});
