import { expect, test } from "vitest";
import { keyTable, outlineKeyOf } from "./key-table.ts";

test("a key has one meaning, and is drawn in one way", () => {
  const pressed = keyTable.flatMap(({ press }) => press.map(String));
  expect(pressed.filter((each, at) => pressed.indexOf(each) !== at)).toEqual([]);
  const drawn = keyTable.map(({ keys }) => keys);
  expect(new Set(drawn).size).toBe(drawn.length);
});

test("single letters never vote", () => {
  for (const { press } of keyTable.filter(({ of }) => of === "vote")) for (const each of press) expect(each).toMatch(/^Shift\+[a-z]$/);
});

test("the outline knows its keys by the table", () => {
  expect(outlineKeyOf({ key: "g", shiftKey: false })).toBe("gate");
  expect(outlineKeyOf({ key: "Enter", shiftKey: true })).toBe("add");
  expect(outlineKeyOf({ key: "Backspace", shiftKey: false })).toBe("remove");
  expect(outlineKeyOf({ key: "s", shiftKey: false })).toBeUndefined();
});
