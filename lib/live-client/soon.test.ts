import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { set } from "../domain/kernel/change.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import { GateRoom } from "../domain/testing/gate.ts";
import { ana } from "../domain/testing/people.ts";
import { RoomStore } from "./room-store.ts";
import { rules } from "./rules.ts";
import { soon } from "./soon.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function site() {
  const server = new GateRoom();
  const id = server.step("Freeze").id;
  const store = new RoomStore({
    ...{ initial: server.room, events: [], viewer: { actor: ana, zone: null }, now: Date.now, readAgain: () => {} },
    rules: { there: () => rules, fetch: async () => rules },
  });
  let seq = server.room.seq;
  const { kind, name, role } = ana;
  /** The server tells that the step is in this state now. */
  const hear = (status: "doing" | "done") => {
    const event: JournalEvent = {
      ...{ seq: ++seq, type: "step.started", v: 1, at: server.now, subject: id, data: {}, rows: [set("steps", id, { status })] },
      actor: { kind, id: ana.id, name, role },
    };
    store.hear({ kind: "event", event });
  };
  return { store, hear, statusIn: ({ shown }: Pick<RoomStore, "shown">) => shown().room.steps[id]?.status };
}

it("follows after the next frame, once for all that happened until then; the room itself shows it at once", () => {
  let frame = () => {};
  vi.stubGlobal("requestAnimationFrame", (work: () => void) => {
    frame = work;
  });
  const { store, hear, statusIn } = site();
  const view = soon(store);
  const told = vi.fn();
  view.subscribe(told);
  hear("doing");
  hear("done");
  expect([statusIn(store), statusIn(view), statusIn(view.now)]).toEqual(["done", "todo", "done"]);
  frame();
  expect(told).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(told).toHaveBeenCalledOnce();
  expect(view.shown()).toBe(store.shown());
  vi.advanceTimersByTime(1000);
  expect(told).toHaveBeenCalledOnce();
});

it("follows where there are no frames, and is up to date for whoever comes later", () => {
  vi.stubGlobal("requestAnimationFrame", () => 0);
  const { store, hear, statusIn } = site();
  const view = soon(store);
  const leave = view.subscribe(() => {});
  hear("doing");
  vi.advanceTimersByTime(100);
  expect(statusIn(view)).toBe("doing");
  leave();
  hear("done");
  view.subscribe(() => {});
  expect(statusIn(view)).toBe("done");
});
