import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byOrder } from "./order.ts";
import { orderAfter, orderKeys } from "./order-keys.ts";

const rows = (keys: string[]) => keys.map((order, index) => ({ id: `r${index}`, order }));

describe("order keys", () => {
  it("come in order", () => expect(orderKeys(50)).toEqual(orderKeys(50).toSorted()));

  it("puts a row first, between and last", () => {
    const siblings = rows(orderKeys(3));
    const place = (afterId: string | null) =>
      [...siblings, { id: "new", order: orderAfter(siblings, afterId) }].sort(byOrder).map(({ id }) => id);
    expect(place(null)).toEqual(["new", "r0", "r1", "r2"]);
    expect(place("r1")).toEqual(["r0", "r1", "new", "r2"]);
    expect(place("r2")).toEqual(["r0", "r1", "r2", "new"]);
    expect(place("gone")).toEqual(["r0", "r1", "r2", "new"]);
  });

  it("finds a place behind rows that got one key at once", () => {
    const siblings = rows(["a0", "a0", "a1"]);
    const order = orderAfter(siblings, "r0");
    expect(order > "a0" && order < "a1").toBe(true);
  });

  it("keeps every insertion where it was put", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (places) => {
        let kept: { id: string; order: string }[] = [];
        const expected: string[] = [];
        for (const [index, place] of places.entries()) {
          const after = place === 0 ? null : (expected[(place - 1) % Math.max(expected.length, 1)] ?? null);
          const row = { id: `n${index}`, order: orderAfter(kept, after) };
          expected.splice(after === null ? 0 : expected.indexOf(after) + 1, 0, row.id);
          kept = [...kept, row].sort(byOrder);
        }
        expect(kept.map(({ id }) => id)).toEqual(expected);
      }),
    );
  });
});
