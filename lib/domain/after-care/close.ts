import * as z from "zod";
import { deliverables } from "../deliverables/rows.ts";
import { set } from "../kernel/change.ts";
import { prose } from "../kernel/fields.ts";
import { all } from "../kernel/room.ts";
import { because, countOf, toned } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { type CareCheck, careChecks } from "./rows.ts";
import { keepsOpen } from "./status.ts";

/** How many deliverables are there, or owed no more, where the plan has any. */
const handedOver = () => ({ delivered: z.number().optional(), waived: z.number().optional() });

/** Ends a plan whose work is done and whose after-care is answered. What is open keeps it open. */
export const closePlan = planVerbOn({
  on: plans,
  type: "plan.closed",
  may: "plan:run",
  during: "always",
  input: () => z.strictObject({ note: prose.optional() }),
  data: () =>
    z.strictObject({ met: z.number(), missed: z.number(), notMeasured: z.number(), ...handedOver(), note: z.string().optional() }),
  example: { met: 12, missed: 2, notMeasured: 1 },
  sentence: ({ met = 0, missed = 0, notMeasured = 0, delivered, waived, note }) => [
    toned("closed", "go"),
    " the plan: ",
    [
      met > 0 || delivered === undefined ? `${met} met` : "",
      missed > 0 ? `${missed} missed` : "",
      notMeasured > 0 ? `${notMeasured} not measured` : "",
      delivered === undefined ? "" : `${delivered} delivered`,
      waived ? `${waived} waived` : "",
    ]
      .filter(Boolean)
      .join(", "),
    because(note),
  ],
  decide(plan, { note }, { room, now }) {
    if (plan.status === "completed") return already("The plan is closed already.", null, plan.endedAt);
    if (plan.status !== "after-care")
      return refuse("not-after-care", `“${plan.title}” is closed once its work is done. Complete it first.`);
    const open = keepsOpen(room, Date.parse(now));
    const [first] = open;
    if (first) {
      const more = open.length > 1 ? ` and ${countOf(open.length - 1, "other")}` : "";
      return refuse("kept-open", `“${first.title}”${more} ${open.length > 1 ? "keep" : "keeps"} the plan open: ${first.settled}.`);
    }
    const count = (verdict: CareCheck["verdict"]) => all(room, careChecks).filter((check) => check.verdict === verdict).length;
    const data = { met: count("met"), missed: count("missed"), notMeasured: count("not-measured") };
    const owed = all(room, deliverables);
    const settled = (state: string) => owed.filter((each) => each.state === state).length;
    const handed = owed.length > 0 ? { delivered: settled("delivered"), waived: settled("waived") } : {};
    return change(plan.id, { ...data, ...handed, ...(note ? { note } : {}) }, [
      set(plans, plan.id, { status: "completed", endedAt: now, ...(note ? { endReason: note } : {}) }),
    ]);
  },
});
