import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { JournalEvent } from "../domain/kernel/event.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { startStep } from "../domain/steps/work.ts";
import { GateRoom } from "../domain/testing/gate.ts";
import { ana, jonas } from "../domain/testing/people.ts";
import { RoomStore } from "./room-store.ts";
import { rules } from "./rules.ts";
import { listen, type Message } from "./stream.ts";

const now = Date.parse("2026-11-26T12:00:00.000Z");

/** A line of the browser's own kind, to a server that says what the test says. */
class Line extends EventTarget {
  static open: Line[] = [];
  static readonly CLOSED = 2;
  readonly url: string;
  readyState = 1;
  onmessage: ((message: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(url: string) {
    super();
    this.url = url;
    Line.open.push(this);
  }

  say(event: JournalEvent): void {
    this.onmessage?.({ data: JSON.stringify(event) });
  }

  tell(kind: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
  }

  /** The server, or a proxy on the way, ends it and answers the next try with an error: the browser gives up. */
  end(): void {
    this.close();
    this.onerror?.();
  }

  close(): void {
    this.readyState = Line.CLOSED;
    Line.open = Line.open.filter((each) => each !== this);
  }
}

/** A page of a browser that shows the plan. */
class Tab {
  readonly store: RoomStore;
  readonly heard: Message["kind"][] = [];
  readonly readAgain = vi.fn();
  readonly close: () => void;

  constructor(server: GateRoom, viewer: Actor = ana) {
    this.store = new RoomStore({
      ...{ initial: server.room, events: [], viewer: { actor: viewer, zone: null }, now: () => now, readAgain: this.readAgain },
      rules: { there: () => rules, fetch: async () => rules },
    });
    this.close = listen({
      ...{ planId: "plan", userId: viewer.userId, after: this.store.seq, people: () => "stamp" },
      onMessage: (message) => {
        this.heard.push(message.kind);
        this.store.hear(message);
      },
    });
  }

  status = (id: string) => this.store.shown().room.steps[id]?.status;
}

const tabs: Tab[] = [];
function tab(server: GateRoom, viewer?: Actor): Tab {
  const opened = new Tab(server, viewer);
  tabs.push(opened);
  return opened;
}

/** Jonas begins a step at the server. */
function begin(server: GateRoom, title: string): JournalEvent {
  const before = server.room.seq;
  const decision = server.do(startStep, { stepId: server.step(title).id }, jonas);
  if (decision.kind !== "change") throw new Error(`${title} did not begin`);
  const { kind, id, name, role } = jonas;
  return {
    ...{ seq: before + 1, type: startStep.type, v: 1, at: server.now, actor: { kind, id, name, role } },
    ...{ subject: decision.subject, data: decision.data, rows: decision.rows },
  };
}

/** Between tabs words go by way of the event loop, which a busy machine turns slowly. */
const patient = { timeout: 10_000 };
const theLine = () => vi.waitFor(() => Line.open[0] ?? expect.fail("nobody listens"), patient);

beforeEach(() => {
  Line.open = [];
  vi.stubGlobal("EventSource", Line);
});
afterEach(() => {
  for (const each of tabs.splice(0)) each.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("two tabs of a person", () => {
  it("share one line: what one of them hears, both show", async () => {
    const server = new GateRoom();
    const [first, second] = [tab(server), tab(server)];
    const line = await theLine();
    line.tell("beat", { now, role: "lead" });
    line.say(begin(server, "Freeze"));
    await vi.waitFor(() => expect(second.status(server.step("Freeze").id)).toBe("doing"), patient);
    expect(first.status(server.step("Freeze").id)).toBe("doing");
    expect([first, second].map(({ store }) => store.line().connection)).toEqual(["live", "live"]);
    expect(Line.open).toHaveLength(1);
  });

  it("know how people are called by now, also the one that comes later", async () => {
    const server = new GateRoom();
    const [first, second] = [tab(server), tab(server)];
    const line = await theLine();
    line.tell("people", { stamp: "other", members: [] });
    await vi.waitFor(() => expect(second.heard).toContain("people"), patient);
    expect(first.heard).toContain("people");
    const third = tab(server);
    await vi.waitFor(() => expect(third.heard).toContain("people"), patient);
  });

  it("go on when the one that listened is closed: the other listens from where it had come", async () => {
    const server = new GateRoom();
    const [first, second] = [tab(server), tab(server)];
    const line = await theLine();
    line.say(begin(server, "Freeze"));
    await vi.waitFor(() => expect(second.store.seq()).toBe(server.room.seq), patient);
    first.close();
    expect(line.readyState).toBe(Line.CLOSED);
    const next = await theLine();
    expect(next.url).toBe(`/live/plan?after=${second.store.seq()}&people=stamp`);
    next.tell("resync", { seq: server.room.seq });
    expect(second.readAgain).toHaveBeenCalledOnce();
    expect(Line.open).toHaveLength(1);
  });

  it("of two people have a line each", async () => {
    const server = new GateRoom();
    tab(server);
    tab(server, jonas);
    await vi.waitFor(() => expect(Line.open).toHaveLength(2), patient);
  });
});

describe("a line that is cut", () => {
  it("is begun again by the page where the browser gives it up, from the newest event it knows", async () => {
    vi.stubGlobal("fetch", async () => new Response(null, { status: 502 }));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const server = new GateRoom();
    const { store, heard } = tab(server);
    const line = await theLine();
    line.say(begin(server, "Freeze"));
    line.end();
    expect(heard).toEqual(["event", "cut"]);
    await vi.advanceTimersByTimeAsync(1500);
    const next = await theLine();
    expect(next.url).toBe(`/live/plan?after=${store.seq()}&people=stamp`);
    next.tell("beat", { now, role: "lead" });
    expect(store.line().connection).toBe("live");
  });

  it("says why where it was refused, such as too many pages", async () => {
    const why = { error: { message: "You have forty pages open. Close some." } };
    vi.stubGlobal("fetch", async () => Response.json(why, { status: 429 }));
    const { heard, store } = tab(new GateRoom());
    (await theLine()).end();
    await vi.waitFor(() => expect(heard).toEqual(["cut", "refused"]), patient);
    expect(JSON.stringify(store.line())).toContain("forty pages");
  });
});
