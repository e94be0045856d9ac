import { describe, expect, it } from "vitest";
import type { DraftPhase, DraftStep, PlanDraft } from "../document/draft.ts";
import type { PlanTime } from "../kernel/fields.ts";
import { draftOf } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { clockText, dateText } from "./format-time.ts";
import { schedule } from "./schedule.ts";

const zone = "Europe/Berlin";
const wall = (time: string, date: string | null = null): PlanTime => ({ kind: "wall", time, date });
const window = (start: string, end: string): PlanTime => ({ kind: "window", start, end, date: null });
const offset = (minutes: number): PlanTime => ({ kind: "offset", minutes });

type Times = { at?: PlanTime; durationMin?: number; durationMax?: number; kind?: DraftPhase["kind"] };

/** The draft with times written into the phases and steps of these titles. */
function timed(draft: PlanDraft, times: Record<string, Times>): PlanDraft {
  const step = (each: DraftStep): DraftStep => ({ ...each, ...withoutKind(times[each.title]), children: each.children.map(step) });
  return { ...draft, phases: draft.phases.map((each) => ({ ...each, ...times[each.title], steps: each.steps.map(step) })) };
}

const withoutKind = ({ kind: _kind, ...rest }: Times = {}) => rest;

/** The plan's times as people read them, by title; a phase with a guessed length ends in `?`. */
function read(outline: Parameters<typeof draftOf>[0], times: Record<string, Times>, t0: string | null = "2026-11-26T12:00:00.000Z") {
  const { room } = new TestRoom(timed(draftOf(outline), times), { t0, zone });
  const made = schedule(room);
  const clock = (at: number | null) => (at === null ? "-" : clockText(at, zone));
  const phases = Object.values(room.phases).map((phase) => {
    const planned = made.phases.get(phase.id);
    return [
      phase.title,
      planned ? `${clock(planned.start)}–${clock(planned.end)} ${planned.minutes}${planned.assumed ? "?" : ""}` : "none",
    ];
  });
  const steps = Object.values(room.steps).map((step) => [step.title, clock(made.steps.get(step.id) ?? null)]);
  return Object.fromEntries([...phases, ...steps]);
}

describe("the schedule of a plan", () => {
  it("starts at T0 and guesses five minutes for a step without any time", () => {
    expect(read({ P: ["a", "b"], Q: ["c"] }, {})).toEqual({ P: "13:00–13:10 10?", Q: "13:10–13:15 5?", a: "13:00", b: "-", c: "-" });
  });

  it("has lengths but no times without T0", () => {
    expect(read({ P: ["a"] }, { a: { at: wall("13:10"), durationMax: 8 } }, null)).toEqual({ P: "-–- 8", a: "-" });
  });

  it("adds up known durations, taking the longer of two", () => {
    const times = { a: { durationMin: 10, durationMax: 15 }, b: { durationMax: 5 } };
    expect(read({ P: ["a", "b", "c"], Q: ["d"] }, { ...times, c: { durationMin: 10 } })).toMatchObject({
      P: "13:00–13:30 30",
      b: "13:15",
      c: "13:20",
      d: "13:30",
    });
  });

  it("reads windows, walls and offsets", () => {
    expect(
      read(
        { P: ["a"], Q: ["b", "c"], R: ["d"] },
        { P: { at: window("11:00", "12:45") }, Q: { at: offset(20) }, c: { at: wall("13:40"), durationMax: 10 }, R: { at: wall("14:00") } },
      ),
    ).toMatchObject({ P: "11:00–12:45 105", Q: "13:20–13:50 30?", R: "14:00–14:05 5?", a: "11:00", b: "13:20", c: "13:40", d: "14:00" });
  });

  it("counts leading phases back from the first that has a time", () => {
    expect(
      read({ P: ["a"], Q: ["b"], R: ["c"] }, { a: { durationMax: 20 }, b: { durationMax: 10 }, R: { at: wall("13:00") } }),
    ).toMatchObject({ P: "12:30–12:50 20", Q: "12:50–13:00 10", a: "12:30" });
  });

  it("takes a phase's start from its first step", () => {
    expect(read({ P: ["a"], Q: ["b"] }, { P: { durationMax: 10 }, b: { at: wall("14:00") } })).toMatchObject({
      P: "13:50–14:00 10",
      Q: "14:00–14:05 5?",
    });
  });

  it("lets a guessed length give way to the next phase's own time", () => {
    expect(read({ P: ["a", "b", "c"], Q: ["d"] }, { P: { at: wall("13:00") }, Q: { at: wall("13:10") } })).toMatchObject({
      P: "13:00–13:10 10?",
      Q: "13:10–13:15 5?",
    });
  });

  it("puts a clock time on the day that its phase or parent step names, not on that of T0", () => {
    const days = (outline: Parameters<typeof draftOf>[0], times: Record<string, Times>) => {
      const { room } = new TestRoom(timed(draftOf(outline), times), { t0: "2026-11-26T12:00:00.000Z", zone });
      const { steps } = schedule(room);
      return Object.fromEntries(
        Object.values(room.steps).map((step) => {
          const at = steps.get(step.id);
          return [step.title, at === undefined ? "-" : `${dateText(at, zone).split(" ").slice(1, 3).join(" ")} ${clockText(at, zone)}`];
        }),
      );
    };
    expect(
      days(
        { Week: { a: ["a1", "a2"] }, Evening: ["b", "c"], Dated: ["d", "e"], Later: ["f"] },
        {
          Week: { at: offset(-7 * 1440) },
          a1: { at: wall("10:00") },
          a2: { at: wall("09:00") },
          Evening: { at: { kind: "day", days: -1, time: "22:00", end: null } },
          b: { at: wall("22:15") },
          c: { at: wall("00:30") },
          Dated: { at: wall("08:00", "2026-12-03") },
          d: { at: wall("09:30") },
          e: { at: wall("07:45", "2026-12-04") },
          Later: { at: offset(10 * 1440) },
          f: { at: wall("18:00") },
        },
      ),
    ).toEqual({
      a: "19 Nov 10:00",
      a1: "19 Nov 10:00",
      a2: "19 Nov 09:00",
      b: "25 Nov 22:15",
      c: "26 Nov 00:30",
      d: "3 Dec 09:30",
      e: "4 Dec 07:45",
      f: "6 Dec 18:00",
    });
  });

  it("takes a phase's start from the first step that says a time, however deep", () => {
    expect(read({ P: { a: ["a1"], b: [] } }, { a1: { at: wall("14:00") } })).toMatchObject({
      P: "14:00–14:10 10?",
      a: "14:00",
      a1: "14:00",
    });
  });

  it("places children inside their parent", () => {
    expect(read({ P: { a: ["a1", "a2"], b: [] } }, { a1: { durationMax: 10 }, a2: { durationMax: 5 } })).toMatchObject({
      a: "13:00",
      a1: "13:00",
      a2: "13:10",
      b: "13:15",
    });
  });

  it("leaves rollback phases out", () => {
    expect(read({ P: ["a"], Back: ["b"] }, { Back: { kind: "rollback" } })).toMatchObject({ Back: "none", b: "-" });
  });

  it("takes a clock time far above its predecessor for the next day", () => {
    const draft = timed(draftOf({ P: ["a"], Q: ["b"], R: ["c"] }), {
      P: { at: wall("22:00") },
      Q: { at: wall("00:30") },
      R: { at: window("23:45", "00:15") },
    });
    const { room } = new TestRoom(draft, { t0: "2026-11-26T21:00:00.000Z", zone });
    const days = [...schedule(room).phases.values()].map(
      ({ start, minutes }) => `${dateText(start ?? 0, zone)} ${clockText(start ?? 0, zone)} ${minutes}`,
    );
    expect(days).toEqual(["Thu 26 Nov 2026 22:00 5", "Fri 27 Nov 2026 00:30 5", "Thu 26 Nov 2026 23:45 30"]);
  });

  it("follows the zone's clock through the end of daylight saving", () => {
    const draft = timed(draftOf({ P: ["a"], Q: ["b"] }), { P: { at: wall("01:30") }, Q: { at: wall("03:30") } });
    const { room } = new TestRoom(draft, { t0: "2027-10-30T23:30:00.000Z", zone });
    const [p, q] = [...schedule(room).phases.values()];
    expect(((q?.start ?? 0) - (p?.start ?? 0)) / 3_600_000).toBe(3);
  });

  it("answers with the same object until the rows change", () => {
    const { room } = new TestRoom(draftOf({ P: ["a"] }));
    expect(schedule(room)).toBe(schedule({ ...room, seq: 9 }));
  });
});
