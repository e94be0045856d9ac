import { expect, it } from "vitest";
import { inPieces, type Pieces } from "./in-pieces.ts";

const whole = async (pieces: Pieces) => (await Promise.all(pieces)).join("");

it("hands a short text on at once", () => {
  expect(inPieces("a room")).toEqual(["a room"]);
});

it("hands a long text on whole, and no character in halves", async () => {
  for (const before of ["", "x"]) {
    const text = `${before}${"🚀".repeat(300_000)}`;
    const pieces = await Promise.all(inPieces(text));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join("") === text).toBe(true);
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  }
});

it("lets others have their turn between two pieces", async () => {
  const order: string[] = [];
  const pieces = inPieces("a".repeat(500_000));
  for (const [index, piece] of pieces.entries()) void Promise.resolve(piece).then(() => order.push(`piece ${index}`));
  const other = (count: number): void => {
    order.push("other");
    if (count > 0) setImmediate(other, count - 1);
  };
  setImmediate(other, pieces.length);
  expect((await whole(pieces)).length).toBe(500_000);
  const turns = order
    .join(" ")
    .split("other")
    .map((turn) => turn.trim().split("piece ").length - 1);
  expect(Math.max(...turns)).toBe(1);
});
