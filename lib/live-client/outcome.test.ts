import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Command, CommandAnswer } from "../domain/command.ts";
import { refusalIn } from "../domain/kernel/outcome.ts";
import { ana, draftOf, jonas } from "../domain/testing/people.ts";
import { TestRoom } from "../domain/testing/room.ts";
import { type PlanVerbName, planVerbs } from "../domain/verbs.ts";
import { openOutbox } from "./outbox.ts";
import { outcomeWithin, unsent } from "./outcome.ts";
import { RoomStore } from "./room-store.ts";
import { rules } from "./rules.ts";

const now = "2026-11-26T12:00:00.000Z";
const patienceMs = 700;

/** A browser whose server answers what `answer` says, or cannot be reached where that is null. */
function browser() {
  const { room } = new TestRoom(draftOf({ Deploy: ["One", "Two"] }), { zone: "Europe/Berlin" }).start();
  const server: { answer: ((command: Command) => CommandAnswer) | null } = { answer: null };
  const store = new RoomStore({
    ...{
      initial: room,
      events: [],
      viewer: { actor: ana, zone: null },
      now: () => Date.parse(now),
      readAgain: () => {},
      rules: { there: () => rules, fetch: async () => rules },
    },
  });
  const outbox = openOutbox({
    ...{ planId: room.id, userId: ana.userId, storage: null, onChange: store.wait, onAnswer: store.answered },
    ...{ onSignedOut: () => {}, onOldPage: () => {} },
    send: async ({ commands }) => {
      if (!server.answer) throw new TypeError("Failed to fetch");
      return commands.map(server.answer);
    },
  });
  const stop = store.start(outbox);
  return { store, server, stop };
}

const verbs = Object.keys(planVerbs) as PlanVerbName[];

beforeEach(() => void vi.useFakeTimers({ now: Date.parse(now) }));
afterEach(() => void vi.useRealTimers());

describe("every act", () => {
  it.each(verbs)("%s is said to be unsent in time without a server, and what became of it once there is one", async (verb) => {
    const { store, server, stop } = browser();
    const acting = store.act(verb, {});
    const first = outcomeWithin(acting, patienceMs);
    await vi.advanceTimersByTimeAsync(patienceMs);
    expect(await first).toBe(unsent);
    expect(store.shown().waiting).toBe(1);

    server.answer = ({ id }) => ({ id, status: "refused", reason: "gone", message: "The step is gone. Look at the plan again." });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await outcomeWithin(acting, patienceMs)).toEqual({ state: "refused", words: "The step is gone. Look at the plan again." });
    expect(store.shown().waiting).toBe(0);
    stop();
  });

  it("is handed to what tells people of it, wherever a component acts", () => {
    const untold = readdirSync("components", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(`components/${file}`, "utf8");
        const acts = [...text.matchAll(/\bact(?:\(\))?\(\s*(?:"|verb\b)/g)];
        return acts.filter(({ index }) => !isTold(text, index)).map(({ index }) => `${file}:${text.slice(0, index).split("\n").length}`);
      });
    expect(untold).toEqual([]);
  });
});

/** Whether the act at this place of a file is an argument of what tells, or kept under a name that is. */
function isTold(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const statement = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf("=> {")) + 1);
  if (/\b(tell|tellMarked|takeOut|submitted|settled)\(/.test(statement)) return true;
  return /const acting =\s*$/.test(before) && /\b(tell|tellMarked|submitted|settled)\(acting\b/.test(text.slice(at));
}

describe("an outcome", () => {
  const sent = (answer: object) => {
    const { store, server, stop } = browser();
    server.answer = ({ id }) => ({ id, ...answer }) as CommandAnswer;
    return outcomeWithin(store.act("completeStep", { stepId: "one" }), patienceMs).finally(stop);
  };

  it("says by whom and since when it was so, and by which clock that is said", async () => {
    const by = { id: jonas.id, name: jonas.name };
    expect(await sent({ status: "already", message: "It says that already.", by, at: now })).toEqual({
      ...{ state: "already", words: "It says that already.", since: { by: jonas.name, at: now, zone: "Europe/Berlin" } },
    });
    expect(await sent({ status: "already", message: "It is done.", by: null, at: null })).toEqual({
      ...{ state: "already", words: "It is done.", since: { by: null, at: null, zone: "Europe/Berlin" } },
    });
  });

  it("tells what failed, by its number, from what was refused", async () => {
    const message = "Something went wrong on our side (number 123456).";
    const failed = await sent({ status: "refused", reason: "internal", message });
    expect(failed).toEqual({ state: "failed", words: message });
    expect(refusalIn(failed)).toBe(message);
  });

  it("is no refusal while it is on its way", async () => {
    const acting = sent({ status: "later", message: "The database is away." });
    await vi.advanceTimersByTimeAsync(patienceMs);
    expect(await acting).toBe(unsent);
    expect(refusalIn(unsent)).toBeUndefined();
  });

  it("before the page listens is refused, and says what to do", async () => {
    const { store, stop } = browser();
    stop();
    expect(await outcomeWithin(store.act("completeStep", {}), patienceMs)).toEqual({
      ...{ state: "refused", words: "The page is still loading. Try again in a moment." },
    });
  });
});
