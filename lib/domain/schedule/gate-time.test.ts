import { expect, it } from "vitest";
import { gatesOf } from "../gates/place.ts";
import { GateRoom } from "../testing/gate.ts";
import { expectedAt } from "./gate-time.ts";
import { planProgress } from "./progress.ts";

const expected = (room: GateRoom["room"], now: string) => {
  const { phases, forecastEnd } = planProgress(room, Date.parse(now));
  const [gate] = gatesOf(room);
  const at = gate ? expectedAt(room, gate, phases, forecastEnd) : null;
  return at === null ? null : new Date(at).toISOString().slice(11, 16);
};

it("it comes to a gate when what stands behind it begins, later with every delay, and to one at the end when the plan ends", () => {
  const { room, now } = new GateRoom();
  // One step of 5 assumed minutes stands before it.
  expect(expected(room, now)).toBe("12:05");
  expect(expected(room, "2026-11-26T12:30:00.000Z")).toBe("12:35");
  const last = new GateRoom({ at: "end" });
  expect(expected(last.room, last.now)).toBe("12:20");
});
