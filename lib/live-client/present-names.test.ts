import { expect, it } from "vitest";
import { holdPlan } from "../domain/holds/verbs.ts";
import { applyChange, set } from "../domain/kernel/change.ts";
import type { RowChange } from "../domain/kernel/collection.ts";
import { addRole, assignRole } from "../domain/roles/edit-roles.ts";
import { draftOf, jonas, sofia } from "../domain/testing/people.ts";
import { TestRoom } from "../domain/testing/room.ts";
import { calledAfter, withPresentNames } from "./present-names.ts";
import { RoomStore } from "./room-store.ts";
import { rules } from "./rules.ts";

function plan() {
  const test = new TestRoom(draftOf({ Deploy: ["One", "Two"] })).start();
  test.do(addRole, { title: "Database" }, sofia);
  const roleId = Object.keys(test.room.roles)[0] ?? "";
  test.do(assignRole, { roleId, holder: { id: jonas.userId, name: "First admin" } }, sofia);
  test.do(holdPlan, { reason: "wait" }, { ...jonas, name: "First admin", role: "lead" });
  return { room: test.room, roleId };
}

const names = new Map([[jonas.userId, "Jonas Ott"]]);

it("calls everybody what they are called now, wherever rows name them", () => {
  const { room, roleId } = plan();
  const shown = withPresentNames(room, names);
  expect(shown.roles[roleId]?.holderName).toBe("Jonas Ott");
  expect(Object.values(shown.holds).map(({ heldBy }) => heldBy)).toEqual([{ id: jonas.userId, name: "Jonas Ott" }]);
  expect(room.roles[roleId]?.holderName).toBe("First admin");
});

it("keeps what names nobody otherwise: the same rows, the same collections, and the same room where no name is another", () => {
  const { room } = plan();
  const shown = withPresentNames(room, names);
  expect(shown.steps).toBe(room.steps);
  // For whoever opens it next, too, so that what was worked out of the room is not worked out again.
  expect(withPresentNames(room, new Map(names))).toBe(shown);
  expect(withPresentNames(room, new Map([[jonas.userId, "Jonas Neu"]]))).not.toBe(shown);
  expect(withPresentNames(room, new Map([[jonas.userId, "First admin"]]))).toBe(room);
  expect(withPresentNames(room, new Map())).toBe(room);
});

it("looks at the rows of a change only, and tells the name of whoever a row is about by now", () => {
  const { room, roleId } = plan();
  const called = withPresentNames(room, names);
  const changed = (rows: RowChange[]) => {
    const after = applyChange(room, { seq: room.seq + 1, rows });
    return { after, shown: calledAfter(called, [room, after], rows, new Map([...names, ["lena", "Lena Fuchs"]])) };
  };
  // Both were called the same when the event was written, so it tells no name.
  const { after, shown } = changed([set("roles", roleId, { holderId: "lena" })]);
  expect(after.roles[roleId]?.holderName).toBe("First admin");
  expect(shown.roles[roleId]).toMatchObject({ holderId: "lena", holderName: "Lena Fuchs" });
  const [stepId] = Object.keys(room.steps);
  const ticked = changed([set("steps", stepId ?? "", { status: "done", finishedBy: { id: jonas.userId, name: "First admin" } })]);
  expect(ticked.shown.steps[stepId ?? ""]?.finishedBy?.name).toBe("Jonas Ott");
  expect(ticked.shown.roles).toBe(called.roles);
});

it("is the room of the database itself as long as nobody is called otherwise", () => {
  const { room } = plan();
  const same = new Map([[jonas.userId, "First admin"]]);
  const [stepId] = Object.keys(room.steps);
  const rows = [set("steps", stepId ?? "", { status: "done" })];
  const after = applyChange(room, { seq: room.seq + 1, rows });
  expect(calledAfter(withPresentNames(room, same), [room, after], rows, same)).toBe(after);
});

it("is what a page shows, and follows when names are others", () => {
  const { room, roleId } = plan();
  const store = new RoomStore({
    initial: room,
    events: [],
    viewer: { actor: sofia, zone: null },
    names,
    now: Date.now,
    readAgain: () => {},
    rules: { there: () => rules, fetch: async () => rules },
  });
  expect(store.shown().room.roles[roleId]?.holderName).toBe("Jonas Ott");
  store.call(new Map([[jonas.userId, "Jonas Ott-Lind"]]));
  expect(store.shown().room.roles[roleId]?.holderName).toBe("Jonas Ott-Lind");
  store.hear({ kind: "presence", people: [{ id: jonas.userId, name: "Jonas Ott" }] });
  expect(store.shown().present).toEqual([{ id: jonas.userId, name: "Jonas Ott-Lind" }]);
  store.call(new Map([[jonas.userId, "Jonas Lind"]]));
  expect(store.shown().present).toEqual([{ id: jonas.userId, name: "Jonas Lind" }]);
});
