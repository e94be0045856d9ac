import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { dateAfter } from "#lib/domain/schedule/zone-time.ts";
import type { PlanFacts } from "../plan-facts.ts";
import { type BareOffsets, offsetInDays, stretchInDays } from "../values/bare-offsets.ts";
import { unitMinutes } from "../values/parse-duration.ts";
import { inPlanZone } from "../values/said-zone.ts";
import type { TreePhase, TreeStep } from "./tree.ts";
import { clockOfWeekday, datesOfWeekdays } from "./weekday-phases.ts";

/** A time where it stands, and whether the work itself is done then. */
type Timed = { line: number; working: boolean; piece: TreePhase | TreeStep; get: () => PlanTime | null; set: (at: PlanTime) => void };

const day = 24 * 60;
const night = "08:00";
const evening = "18:00";
/** A phase that says it is on the evening before. */
const eve = /vorabend|vortag|vooravond|(?:dag|avond) (?:ervoor|tevoren)|\bla veille|víspera|véspera|\b(?:day|night|evening) before/iu;

/**
 * Settles what a single line does not say of its time: zones named beside times are converted to the plan’s, and what is
 * prepared in the evening before work that begins in the night is on the day before; `T-14` counts days where the text
 * speaks of days (`bare`), and days are counted from nought where one is “Day 0”. Gives the plan’s facts as they are then.
 */
export function settleTimes(
  phases: readonly TreePhase[],
  facts: PlanFacts,
  { lines, bare }: { lines: readonly string[]; bare: BareOffsets | null },
): PlanFacts {
  const { date, zone } = facts;
  const timed = phases.flatMap((phase) => timesIn(phase, phase.kind)).sort((a, b) => a.line - b.line);
  if (bare?.unit === "days") for (const each of timed) countDays(each, lines[each.line - 1] ?? "");
  for (const unit of unitsFromZero(timed, lines)) for (const each of timed) countFromZero(each, lines[each.line - 1] ?? "", unit);
  if (date === null) return facts;
  if (zone !== null) {
    for (const each of timed) {
      const at = each.get();
      if (at) each.set(inPlanZone(at, lines[each.line - 1] ?? "", { date, zone }));
    }
    for (const { bounds, line } of phases)
      if (bounds?.deadline) bounds.deadline = inPlanZone(bounds.deadline, lines[line - 1] ?? "", { date, zone });
  }
  for (const phase of phases) if (eve.test(phase.title)) onDate(timed, phase, dateAfter(date, -1));
  for (const [phase, day] of datesOfWeekdays(phases, date)) {
    phase.start ??= clockOfWeekday(phase.title);
    onDate(timed, phase, day);
  }
  return facts.start === null ? overMidnight(timed, date, facts) : facts;
}

const ordinal = /(?<![\p{L}\d])(day|week|month|tag|woche|monat|jour|semaine|d[ií]a|semana|hari|minggu) ?#?(\d{1,3})(?![\d%]|[:.]\d)/iu;

/** The units a plan counts from nought: beside “Day 0” what is on “Day 1” is a day later. */
function unitsFromZero(timed: readonly Timed[], lines: readonly string[]): number[] {
  const units = timed.flatMap(({ line, get }) => {
    if (get() === null) return [];
    const [, word, count] = ordinal.exec(lines[line - 1] ?? "") ?? [];
    return word && Number(count) === 0 ? (unitMinutes(word) ?? []) : [];
  });
  return [...new Set(units)];
}

function countFromZero({ get, set }: Timed, text: string, unit: number): void {
  const at = get();
  const [, word = "", count = "0"] = ordinal.exec(text) ?? [];
  if (at === null || Number(count) === 0 || unitMinutes(word) !== unit) return;
  const counted = (Number(count) - 1) * unit;
  if (at.kind === "offset" && at.minutes === counted) set({ kind: "offset", minutes: counted + unit });
  if (at.kind === "day" && at.days * day === counted) set({ ...at, days: at.days + unit / day });
}

function countDays({ piece, get, set }: Timed, text: string): void {
  const at = get();
  if (at?.kind !== "offset") return;
  set(offsetInDays(at, text));
  if (piece.duration) piece.duration = stretchInDays(piece.duration, text);
}

/** What stands below “Evening before”, or below “Sunday”, is on that day, whenever the work begins. */
function onDate(timed: readonly Timed[], { line, endLine }: TreePhase, date: string): void {
  for (const each of timed.filter((one) => line <= one.line && one.line <= endLine && clockOf(one.get()) !== null)) {
    const at = each.get();
    if (at?.kind === "wall" || at?.kind === "window") each.set({ ...at, date });
  }
}

/** “Preparation (22:00 - 23:30)” above “Switch (00:30 - 02:00)”: the plan’s date is the evening’s, T0 the morning’s. */
function overMidnight(timed: readonly Timed[], date: string, facts: PlanFacts): PlanFacts {
  const first = timed.findIndex((each) => each.working && clockOf(each.get()) !== null);
  const begins = clockOf(timed[first]?.get() ?? null);
  const before = timed.slice(0, Math.max(first, 0)).filter((each) => clockOf(each.get()) !== null);
  if (begins === null || begins >= night || !before.some((each) => (clockOf(each.get()) ?? "") >= evening)) return facts;
  for (const each of before) {
    const at = each.get();
    if (at?.kind === "wall" || at?.kind === "window") each.set({ ...at, date });
  }
  return { ...facts, date: dateAfter(date, 1) };
}

/** A clock time that names no day. */
function clockOf(at: PlanTime | null): string | null {
  if (at === null || at.kind === "offset" || at.kind === "day" || at.date !== null) return null;
  return at.kind === "wall" ? at.time : at.start;
}

function timesIn(phase: TreePhase, kind: TreePhase["kind"]): Timed[] {
  const working = kind === "deploy" || kind === "rollout";
  const own = {
    line: phase.line,
    working,
    piece: phase,
    get: () => phase.start,
    set: (at: PlanTime) => Object.assign(phase, { start: at }),
  };
  return [own, ...phase.steps.flatMap((step) => timesOf(step, working)), ...phase.phases.flatMap((inner) => timesIn(inner, kind))];
}

function timesOf(step: TreeStep, working: boolean): Timed[] {
  const own = { line: step.line, working, piece: step, get: () => step.at, set: (at: PlanTime) => Object.assign(step, { at }) };
  return [own, ...step.children.flatMap((child) => timesOf(child, working))];
}
