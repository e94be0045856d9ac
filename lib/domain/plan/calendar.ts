import * as z from "zod";
import { set } from "../kernel/change.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change } from "../kernel/verb.ts";
import { calendarText, isSameCalendar, type WorkCalendar, workCalendar } from "../schedule/work-calendar.ts";
import { revised } from "./revised.ts";
import { plans } from "./rows.ts";
import { planVerbOn } from "./verb.ts";

const counts = () => z.strictObject({ week: z.array(z.int()), daysOff: z.int() });

/**
 * Says which days count as working days in a plan: those of the workspace as they are now. A plan keeps what it went by until somebody says so, so that
 * no time of it moves unseen.
 */
export const setPlanCalendar = planVerbOn({
  on: plans,
  type: "plan.calendar_set",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ calendar: workCalendar(fields) }),
  data: () => z.strictObject({ text: z.string(), to: counts(), from: counts() }),
  example: { text: "Mon–Fri, 12 days off", to: { week: [1, 2, 3, 4, 5], daysOff: 12 }, from: { week: [1, 2, 3, 4, 5], daysOff: 0 } },
  sentence: ({ text = "" }) => ["set the working days to ", strong(text)],
  decide(plan, { calendar }, context) {
    if (isSameCalendar(plan.calendar, calendar)) return already("The plan goes by these working days already.");
    const told = { text: calendarText(calendar), to: counted(calendar), from: counted(plan.calendar) };
    return change(plan.id, told, [set(plans, plan.id, { calendar, ...revised(plan, context) })]);
  },
});

const counted = ({ week, daysOff }: WorkCalendar) => ({ week, daysOff: daysOff.length });
