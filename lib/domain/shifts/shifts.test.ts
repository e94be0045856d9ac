import { describe, expect, it } from "vitest";
import { addRole, removeRole } from "../roles/edit-roles.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addWatch } from "../watches/edit-watches.ts";
import { isQuiet, rosters } from "./status.ts";
import { acceptShift, addShift, editShift, handOverShift, removeShift, restoreShift } from "./verbs.ts";

const at = (clock: string, day = 26) => `2026-11-${day}T${clock}:00.000Z`;
const person = ({ userId, name }: { userId: string; name: string }) => ({ id: userId, name });

/** A plan with the role Support: Ana from 12 to 18, Jonas from 18 to 6. */
function plan() {
  const test = new TestRoom(draftOf({ Watch: ["Look"] }));
  test.do(addRole, { title: "Support" }, sofia);
  const roleId = Object.keys(test.room.roles)[0] ?? "";
  const add = (who: typeof ana | null, from: string, to: string) =>
    test.do(addShift, { roleId, person: who && person(who), from, to }, sofia);
  add(ana, at("12:00"), at("18:00"));
  add(jonas, at("18:00"), at("06:00", 27));
  const idOf = (name: string) => Object.values(test.room.shifts).find((shift) => shift.person?.name === name)?.id ?? "";
  const told = (now: string) => {
    const [roster] = rosters(test.room, Date.parse(now));
    const iso = (ms: number) => new Date(ms).toISOString();
    return {
      now: roster?.now?.person?.name ?? null,
      next: roster?.next?.person?.name ?? null,
      gaps: roster?.gaps.map(({ from, to, open }) => [iso(from), iso(to), open]),
    };
  };
  return { test, roleId, add, idOf, told };
}
const said = (decision: { kind: string; message?: string }) => decision.message;

describe("a roster", () => {
  it("says who has the role now, who is next, and when nobody has it", () => {
    const { add, told } = plan();
    expect(told(at("12:00"))).toEqual({ now: "Ana Novak", next: "Jonas Ott", gaps: [] });
    expect(told(at("18:00"))).toMatchObject({ now: "Jonas Ott", next: null });
    add(null, at("08:00", 27), at("12:00", 27));
    expect(told(at("07:00", 27))).toEqual({
      ...{ now: null, next: null },
      gaps: [
        [at("06:00", 27), at("08:00", 27), false],
        [at("08:00", 27), at("12:00", 27), true],
      ],
    });
  });

  it("has a gap where a check to repeat is planned and nobody is there, before the plan starts", () => {
    const { test, roleId, told } = plan();
    test.room = { ...test.room, plan: { ...test.room.plan, t0: at("10:00") } };
    test.do(addWatch, { phaseId: test.phaseId("Watch"), title: "Error rate", everyMinutes: 60, forMinutes: 24 * 60, roleId }, sofia);
    expect(told(at("09:00")).gaps).toEqual([
      [at("10:00"), at("12:00"), false],
      [at("06:00", 27), at("10:00", 27), false],
    ]);
  });

  it("refuses what cannot be, in words, and what is there already", () => {
    const { test, roleId, add, idOf } = plan();
    expect(said(add(ana, at("18:00"), at("12:00")))).toBe("It ends before it begins.");
    expect(said(test.do(addShift, { roleId, person: null, from: "2026-01-01T00:00:00.000Z", to: at("12:00") }, sofia))).toContain(
      "at most a month",
    );
    expect(add(ana, at("12:00"), at("18:00")).kind).toBe("already");
    expect(said(test.do(editShift, { shiftId: idOf("Jonas Ott"), to: at("17:00") }, sofia))).toBe("It ends before it begins.");
    expect(said(test.do(removeRole, { roleId }, sofia))).toContain("has shifts in the roster");
  });

  it("is accepted by whoever it is put to, and anew once it is another shift", () => {
    const { test, idOf } = plan();
    const shiftId = idOf("Jonas Ott");
    expect(said(test.do(acceptShift, { shiftId }, ana))).toContain("Jonas Ott’s, who accepts it");
    expect(test.do(acceptShift, { shiftId }, jonas).kind).toBe("change");
    test.do(editShift, { shiftId, quiet: { from: "22:00", to: "05:00" } }, sofia);
    expect(test.room.shifts[shiftId]?.acceptedAt).not.toBeNull();
    test.do(editShift, { shiftId, from: at("17:30") }, sofia);
    expect(test.room.shifts[shiftId]?.acceptedAt).toBeNull();
    test.do(removeShift, { shiftId }, sofia);
    expect(test.do(removeShift, { shiftId }, sofia).kind).toBe("already");
    expect(test.do(restoreShift, { shiftId }, sofia).kind).toBe("change");
  });

  it("is handed over: the next shift begins then, the role is theirs, and the record keeps what they were told", () => {
    const { test, roleId, add, idOf, told } = plan();
    add(ana, at("06:00", 27), at("12:00", 27));
    test.start();
    test.now = at("17:40");
    const later = Object.values(test.room.shifts).find(({ from }) => from === at("06:00", 27))?.id ?? "";
    expect(said(test.do(handOverShift, { shiftId: later }, ana))).toBe("Jonas Ott has the shift before that one.");
    const stranger = { ...ana, id: "x", userId: "x", name: "X" };
    expect(said(test.do(handOverShift, { shiftId: idOf("Jonas Ott") }, stranger))).toBe("Ana Novak, Jonas Ott or a lead hands it over.");
    expect(test.do(handOverShift, { shiftId: idOf("Jonas Ott"), note: " All calm " }, ana).kind).toBe("change");
    expect(told(at("17:41"))).toMatchObject({ now: "Jonas Ott", next: "Ana Novak", gaps: [] });
    expect(test.room.roles[roleId]).toMatchObject({ holderId: "jonas", holderName: "Jonas Ott" });
    expect(test.room.shifts[idOf("Jonas Ott")]).toMatchObject({ note: "All calm", handedBy: { name: "Ana Novak" }, from: at("17:40") });
    expect(said(test.do(removeShift, { shiftId: idOf("Jonas Ott") }, sofia))).toContain("stays in the record");
  });

  it("knows quiet hours by the clock of the plan, over midnight and when clocks change", () => {
    const quiet = { quiet: { from: "22:00", to: "06:30" } };
    const ask = (instant: string) => isQuiet(quiet, "Europe/Berlin", Date.parse(instant));
    expect(
      ["2026-11-26T20:59:00.000Z", "2026-11-26T21:00:00.000Z", "2026-11-27T05:29:00.000Z", "2026-11-27T05:30:00.000Z"].map(ask),
    ).toEqual([false, true, true, false]);
    // The night of 29 March has no 02:30; in it 06:30 is an hour earlier.
    expect(["2026-03-29T04:29:00.000Z", "2026-03-29T04:30:00.000Z"].map(ask)).toEqual([true, false]);
    expect(isQuiet({ quiet: null }, "UTC", 0)).toBe(false);
  });
});
