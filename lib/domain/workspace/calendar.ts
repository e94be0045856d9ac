import * as z from "zod";
import { set } from "../kernel/change.ts";
import { date } from "../kernel/fields.ts";
import { fields } from "../kernel/schema.ts";
import { countOf, strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { dayOff, mostDaysOff, weekText, workingWeek } from "../schedule/work-calendar.ts";
import { workspaces } from "./rows.ts";
import { workspaceVerbOn } from "./verb.ts";

/** Says on which days of the week people work. Plans that have started keep what they went by. */
export const setWorkingWeek = workspaceVerbOn({
  on: workspaces,
  type: "workspace.week_set",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ week: workingWeek(fields) }),
  data: () => z.strictObject({ week: z.array(z.int()), from: z.array(z.int()) }),
  example: { week: [7, 1, 2, 3, 4], from: [1, 2, 3, 4, 5] },
  sentence: ({ week = [] }) => ["set the working week to ", strong(weekText(week))],
  decide(workspace, { week }, { room }) {
    const from = workspace.calendar.week;
    const sorted = week.toSorted((a, b) => a - b);
    if (sorted.join() === from.join()) return already("The working week is that already.");
    return change(room.id, { week: sorted, from }, [set(workspaces, room.id, { calendar: { ...workspace.calendar, week: sorted } })]);
  },
});

/** Adds days on which nobody works: one by hand, or those of a calendar file. A day that is there already stays as it is called. */
export const addDaysOff = workspaceVerbOn({
  on: workspaces,
  type: "workspace.days_off_added",
  may: "workspace:manage",
  during: null,
  input: () =>
    z.strictObject({
      days: z.array(dayOff(fields)).min(1, "has no days").max(mostDaysOff, `has more than ${mostDaysOff} days; leave the past ones out`),
    }),
  data: () => z.strictObject({ count: z.int(), first: dayOff(fields), last: dayOff(fields) }),
  example: { count: 2, first: { date: "2026-12-25", title: "Christmas Day" }, last: { date: "2027-01-01", title: "New Year" } },
  sentence: ({ count = 1, first, last }) =>
    count === 1
      ? ["added the day off ", strong(first?.title ?? ""), `, ${first?.date ?? ""}`]
      : ["added ", strong(countOf(count, "day")), ` off, ${first?.date ?? ""} to ${last?.date ?? ""}`],
  decide(workspace, { days }, { room }) {
    const { daysOff } = workspace.calendar;
    const known = new Set(daysOff.map((each) => each.date));
    const added = [...new Map(days.filter((each) => !known.has(each.date)).map((each) => [each.date, each])).values()].toSorted(byDate);
    const [first, last] = [added[0], added.at(-1)];
    if (!first || !last) return already(days.length === 1 ? "That day is off already." : "All of these days are off already.");
    const all = [...daysOff, ...added].toSorted(byDate);
    if (all.length > mostDaysOff)
      return refuse("too-many", `There is room for ${mostDaysOff} days off. Remove those that have passed, or add fewer.`);
    return change(room.id, { count: added.length, first, last }, [
      set(workspaces, room.id, { calendar: { ...workspace.calendar, daysOff: all } }),
    ]);
  },
});

/** Takes a day off back: people work on it again. */
export const removeDayOff = workspaceVerbOn({
  on: workspaces,
  type: "workspace.day_off_removed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ date }),
  data: () => dayOff(fields),
  example: { date: "2026-12-25", title: "Christmas Day" },
  sentence: ({ title = "", date: day = "" }) => ["took the day off ", strong(title), `, ${day}, away`],
  decide(workspace, { date: day }, { room }) {
    const { daysOff } = workspace.calendar;
    const gone = daysOff.find((each) => each.date === day);
    if (!gone) return already("That day is not off.");
    return change(room.id, { ...gone }, [
      set(workspaces, room.id, { calendar: { ...workspace.calendar, daysOff: daysOff.filter((each) => each !== gone) } }),
    ]);
  },
});

const byDate = (one: { date: string }, other: { date: string }): number => one.date.localeCompare(other.date);
