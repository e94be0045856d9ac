import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { People } from "../domain/command.ts";
import { join, release } from "./hub.ts";
import type { Rights, Viewing } from "./viewing.ts";

const beatMs = 4000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const called = (name: string): People => ({ stamp: name, members: [{ userId: "ana", name, role: "member", contact: null }], former: [] });

test("a page is told how people are called by now, once, and only where that is not what it knows", async () => {
  let people = called("Ana");
  const view = (knows: string | null, rights: () => Rights) => {
    const sent: string[] = [];
    const connection = { send: (bytes: Buffer) => sent.push(bytes.toString()) > 0, end: () => {} };
    const viewing: Viewing = {
      ...{ roomId: "people", connection, who: null, held: [], knows },
      check: { sessionId: null, rights: async () => rights() },
    };
    const leave = join(viewing);
    release(viewing, [], 0);
    const told = () => [...sent.join("").matchAll(/^event: people\ndata: (.+)$/gm)].map(([, data = ""]) => JSON.parse(data).stamp);
    return { told, leave };
  };
  const member = (): Rights => ({ role: "member", people });
  const views = [view("Ana", member), view("An", member), view(null, member), view(null, () => ({ role: null }))];
  const told = () => views.map((each) => each.told());
  await vi.advanceTimersByTimeAsync(beatMs);
  expect(told()).toEqual([[], ["Ana"], ["Ana"], []]);
  people = called("Ana Novak");
  await vi.advanceTimersByTimeAsync(beatMs);
  await vi.advanceTimersByTimeAsync(beatMs);
  expect(told()).toEqual([["Ana Novak"], ["Ana", "Ana Novak"], ["Ana", "Ana Novak"], []]);
  for (const { leave } of views) leave();
});
