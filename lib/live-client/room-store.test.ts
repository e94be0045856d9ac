import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Command, CommandAnswer } from "../domain/command.ts";
import { addCriterion } from "../domain/gates/criteria.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { completeStep, startStep } from "../domain/steps/work.ts";
import { GateRoom } from "../domain/testing/gate.ts";
import { ana, jonas, sofia } from "../domain/testing/people.ts";
import { planVerbs } from "../domain/verbs.ts";
import { openOutbox } from "./outbox.ts";
import { RoomStore } from "./room-store.ts";
import { type Rules, rules } from "./rules.ts";

const now = Date.parse("2026-11-26T12:00:00.000Z");

const allThere = { there: () => rules, fetch: async () => rules };

/** A server with one plan, its line to one browser, and that browser's store. */
class Site {
  readonly server = new GateRoom();
  readonly journal: JournalEvent[] = [];
  readonly kept = new Map<string, string>();
  online = true;
  readonly readAgain = vi.fn();
  readonly reload = vi.fn();
  readonly viewer: Actor;
  readonly store: RoomStore;
  readonly rules: { there: () => Rules | null; fetch: () => Promise<Rules> };

  constructor(viewer: Actor = ana, rules: Site["rules"] = allThere) {
    this.viewer = viewer;
    this.rules = rules;
    this.store = this.page();
    this.store.hear({ kind: "beat", now, role: null });
  }

  /** A page of this browser: what an earlier one left in the outbox is still there. */
  page(): RoomStore {
    const store = new RoomStore({
      ...{ initial: this.server.room, events: [], viewer: { actor: this.viewer, zone: null } },
      ...{ now: () => now, readAgain: this.readAgain, rules: this.rules },
    });
    const outbox = openOutbox({
      ...{ planId: store.shown().room.id, userId: this.viewer.userId, send: ({ commands }) => this.answers(commands) },
      ...{ onChange: store.wait, onAnswer: store.answered, onSignedOut: () => {}, onOldPage: this.reload },
      storage: {
        getItem: (key) => this.kept.get(key) ?? null,
        setItem: (key, value) => void this.kept.set(key, value),
        removeItem: (key) => void this.kept.delete(key),
      },
    });
    store.start(outbox);
    return store;
  }

  /** Somebody does something at the server; nobody has heard of it yet. */
  commit<I>(verb: PlanVerb<I>, input: I, actor: Actor, commandId?: string): JournalEvent | null {
    const before = this.server.room.seq;
    const decision = this.server.do(verb, input, actor, {}, commandId);
    if (decision.kind !== "change") return null;
    const event: JournalEvent = {
      ...{ seq: before + 1, type: verb.type, v: 1, at: this.server.now, subject: decision.subject, data: decision.data },
      ...{ actor: { kind: actor.kind, id: actor.id, name: actor.name, role: actor.role }, rows: decision.rows },
    };
    this.journal.push(event);
    return event;
  }

  private async answers(commands: readonly Command[]): Promise<CommandAnswer[]> {
    if (!this.online) throw new TypeError("Failed to fetch");
    return commands.map(({ id, verb, input }) => {
      const event = this.commit(planVerbs[verb] as PlanVerb, input, this.viewer, id);
      return event ? { id, status: "done", event } : { id, status: "refused", message: "No.", reason: "no" };
    });
  }

  stepId = (title: string) => this.server.step(title).id;
  status = (title: string) => this.store.shown().room.steps[this.stepId(title)]?.status;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const heard = (event: JournalEvent | null) => {
  if (!event) throw new Error("nothing was committed");
  return { kind: "event" as const, event };
};

describe("what comes down the line", () => {
  it("is applied in its order, however it comes, and twice is once", () => {
    const site = new Site();
    const [first, second] = [
      site.commit(startStep, { stepId: site.stepId("Freeze") }, jonas),
      site.commit(completeStep, { stepId: site.stepId("Freeze") }, jonas),
    ];
    site.store.hear(heard(second));
    expect(site.status("Freeze")).toBe("todo");
    site.store.hear(heard(first));
    site.store.hear(heard(first));
    expect(site.status("Freeze")).toBe("done");
    expect(site.store.shown().events.map(({ seq }) => seq)).toEqual([first?.seq, second?.seq]);
  });

  it("asks for the room where one is missing for a second, and what was missed is in the timeline then", async () => {
    const site = new Site();
    const missed = site.commit(startStep, { stepId: site.stepId("Freeze") }, jonas);
    const after = site.commit(completeStep, { stepId: site.stepId("Freeze") }, jonas);
    site.store.hear(heard(after));
    await vi.advanceTimersByTimeAsync(900);
    expect(site.readAgain).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(site.readAgain).toHaveBeenCalledOnce();
    site.store.reset(site.server.room, site.journal);
    expect(site.status("Freeze")).toBe("done");
    expect(site.store.shown().events.map(({ seq }) => seq)).toEqual([missed?.seq, after?.seq]);
  });

  it("is told to begin anew where the server says so, and an older answer is put aside", () => {
    const site = new Site();
    const old = site.server.room;
    site.store.hear({ kind: "resync" });
    expect(site.readAgain).toHaveBeenCalledOnce();
    site.store.hear(heard(site.commit(startStep, { stepId: site.stepId("Freeze") }, jonas)));
    site.store.reset(old, []);
    expect(site.status("Freeze")).toBe("doing");
  });

  it("leaves what is shown of the room as it is when it is what metrics measured", () => {
    const { store } = new Site();
    const shown = store.shown();
    const measures = { series: { m: { points: [], last: [now, 5.6] as const } }, standings: {}, probings: {} };
    store.hear({ kind: "samples", measures });
    expect(store.measures()).toBe(measures);
    expect(store.shown()).toBe(shown);
  });

  it("says nothing to anybody when it is a heartbeat", () => {
    const site = new Site();
    const told = vi.fn();
    site.store.subscribe(told);
    site.store.hear({ kind: "beat", now: now + 4000, role: "member" });
    expect(told).not.toHaveBeenCalled();
  });
});

describe("what a person does", () => {
  it("is on the screen at once, stays there through every answer, and is marked until it is saved", async () => {
    const site = new Site();
    const seen: (string | undefined)[] = [];
    site.store.subscribe(() => seen.push(site.status("Freeze")));
    const answer = site.store.act("completeStep", { stepId: site.stepId("Freeze") });
    expect(site.store.shown().unsaved.has(site.stepId("Freeze"))).toBe(true);
    expect(await answer).toMatchObject({ status: "done" });
    expect(new Set(seen)).toEqual(new Set(["done"]));
    expect(site.store.shown()).toMatchObject({ waiting: 0, unsaved: new Set() });
  });

  it("stays on the screen while its own event waits for one that is missing", async () => {
    const site = new Site();
    const missed = site.commit(startStep, { stepId: site.stepId("Freeze") }, jonas);
    await site.store.act("addNote", { stepId: site.stepId("Freeze"), text: "Now" });
    expect(site.store.shown().room.seq).toBe((missed?.seq ?? 0) - 1);
    expect(Object.values(site.store.shown().room.notes).map(({ text }) => text)).toEqual(["Now"]);
    site.store.hear(heard(missed));
    expect(Object.values(site.store.shown().room.notes).map(({ text }) => text)).toEqual(["Now"]);
    expect(site.store.shown().unsaved.size).toBe(0);
  });

  it("goes from the screen when it is refused", async () => {
    const site = new Site();
    site.server.do(completeStep, { stepId: site.stepId("Freeze") }, jonas);
    const acting = site.store.act("skipStep", { stepId: site.stepId("Freeze"), reason: "no need" });
    expect(site.status("Freeze")).toBe("skipped");
    expect(await acting).toMatchObject({ status: "refused" });
    expect(site.status("Freeze")).toBe("todo");
  });

  it("keeps its new rows the same rows while others work on", () => {
    const site = new Site(sofia);
    site.online = false;
    void site.store.act("addCriterion", { gateId: site.server.gateId, text: "Backup fresh?" });
    const [before] = Object.keys(site.store.shown().room.criteria);
    site.store.hear(heard(site.commit(startStep, { stepId: site.stepId("Freeze") }, jonas)));
    site.store.hear(heard(site.commit(addCriterion, { gateId: site.server.gateId, text: "Team here?" }, sofia)));
    const after = Object.values(site.store.shown().room.criteria).find(({ text }) => text === "Backup fresh?");
    expect(after?.id).toBe(before);
  });

  it("stands once in its list where its event comes before the answer to it", async () => {
    const site = new Site(sofia);
    const texts = () => Object.values(site.store.shown().room.criteria).map(({ text }) => text);
    const seen: string[][] = [];
    site.store.subscribe(() => seen.push(texts()));
    const adding = site.store.act("addCriterion", { gateId: site.server.gateId, text: "Backup fresh?" });
    site.store.hear(heard(site.journal[0] ?? null));
    expect(site.store.shown().waiting).toBe(1);
    await adding;
    expect(new Set(seen.map((each) => each.join()))).toEqual(new Set(["Backup fresh?"]));
  });

  it("may be acted on before it is sent: the server knows the new row by the same id", async () => {
    const site = new Site(sofia);
    site.online = false;
    void site.store.act("addCriterion", { gateId: site.server.gateId, text: "Backup fresh?" });
    const [criterionId = ""] = Object.keys(site.store.shown().room.criteria);
    const editing = site.store.act("editCriterion", { criterionId, text: "Backup an hour old at most?" });
    site.online = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(await editing).toMatchObject({ status: "done" });
    expect(site.server.room.criteria[criterionId]?.text).toBe("Backup an hour old at most?");
  });

  it("is marked as not saved whatever it is: a vote as a tick", () => {
    const site = new Site();
    site.server.poll();
    site.store.reset(site.server.room, []);
    site.online = false;
    const { gateId, gate } = site.server;
    void site.store.act("castVote", { gateId, pollId: gate.pollId, roleId: site.server.roleId("Database"), vote: "go" });
    const [vote] = Object.values(site.store.shown().room.votes);
    expect(vote?.vote).toBe("go");
    expect(site.store.shown().unsaved.has(vote?.id ?? "")).toBe(true);
  });
});

describe("without a line", () => {
  it("acts wait, are sent in order when it is back, and say when they were made", async () => {
    const site = new Site();
    site.online = false;
    void site.store.act("startStep", { stepId: site.stepId("Freeze") });
    void site.store.act("completeStep", { stepId: site.stepId("Freeze") });
    expect(site.store.shown().waiting).toBe(2);
    expect(site.status("Freeze")).toBe("done");
    const [kept] = [...site.kept.values()];
    expect(JSON.parse(kept ?? "[]")[0]).toMatchObject({ verb: "startStep", madeAt: "2026-11-26T12:00:00.000Z" });
    site.online = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(site.journal.map(({ type }) => type)).toEqual(["step.started", "step.completed"]);
    expect(site.store.shown()).toMatchObject({ waiting: 0 });
  });

  it("acts survive a reload of the page", async () => {
    const site = new Site();
    site.online = false;
    void site.store.act("completeStep", { stepId: site.stepId("Freeze") });
    const later = site.page();
    await vi.advanceTimersByTimeAsync(0);
    expect(later.shown()).toMatchObject({ waiting: 1 });
    expect(later.shown().room.steps[site.stepId("Freeze")]?.status).toBe("done");
  });

  it("is noticed within 5 s where the browser knows, at once where it has no network, and after 12 s of silence at the latest", async () => {
    const { store } = new Site();
    expect(store.line().connection).toBe("live");
    store.hear({ kind: "cut" });
    await vi.advanceTimersByTimeAsync(4900);
    expect(store.line().connection).toBe("stale");
    store.hear({ kind: "beat", now, role: null });
    expect(store.line().connection).toBe("live");
    store.network(false);
    expect(store.line().connection).toBe("stale");
    store.hear({ kind: "beat", now, role: null });
    await vi.advanceTimersByTimeAsync(11_000);
    expect(store.line().connection).toBe("live");
    await vi.advanceTimersByTimeAsync(1100);
    expect(store.line().connection).toBe("stale");
  });

  it("a cut that is mended in a moment says nothing", async () => {
    const { store } = new Site();
    store.hear({ kind: "cut" });
    store.hear({ kind: "beat", now, role: null });
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.line().connection).toBe("live");
  });

  it("a page of an earlier deployment is loaded anew, and nothing is lost", async () => {
    const site = new Site();
    const outbox = vi.fn();
    const store = new RoomStore({
      ...{
        initial: site.server.room,
        events: [],
        viewer: { actor: ana, zone: null },
        now: () => now,
        readAgain: () => {},
        rules: allThere,
      },
    });
    store.start(
      openOutbox({
        ...{ planId: "plan", userId: "ana", storage: null, onChange: store.wait, onAnswer: store.answered, onSignedOut: () => {} },
        ...{ onOldPage: outbox, send: () => Promise.reject(new Error("Failed to find Server Action")) },
      }),
    );
    void store.act("completeStep", { stepId: site.stepId("Freeze") });
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox).toHaveBeenCalledOnce();
    expect(store.shown().waiting).toBe(1);
  });
});

describe("before the verbs have come", () => {
  /** The verbs, on their way until `arrive`. */
  function onTheirWay() {
    let there: Rules | null = null;
    const { promise, resolve, reject } = Promise.withResolvers<Rules>();
    const fetch = vi.fn(() => promise);
    return {
      rules: { there: () => there, fetch },
      arrive() {
        there = rules;
        resolve(rules);
      },
      fail: () => reject(new TypeError("Failed to fetch")),
    };
  }

  it("nobody asks for them while nothing is to be sent", () => {
    const { rules } = onTheirWay();
    const site = new Site(ana, rules);
    site.store.hear(heard(site.commit(startStep, { stepId: site.stepId("Freeze") }, jonas)));
    expect(site.status("Freeze")).toBe("doing");
    expect(rules.fetch).not.toHaveBeenCalled();
  });

  it("an act is sent and marked at once, and on the screen as soon as they are there", async () => {
    const { rules, arrive } = onTheirWay();
    const site = new Site(ana, rules);
    site.online = false;
    void site.store.act("failStep", { stepId: site.stepId("Freeze"), reason: "the disk is full" });
    expect(rules.fetch).toHaveBeenCalledOnce();
    expect(site.store.shown()).toMatchObject({ waiting: 1 });
    expect(site.store.shown().unsaved.has(site.stepId("Freeze"))).toBe(true);
    expect(site.status("Freeze")).toBe("todo");
    arrive();
    await vi.advanceTimersByTimeAsync(0);
    expect(site.status("Freeze")).toBe("failed");
  });

  it("a tick is on its own row at once, as the verb will have it; what follows from it comes with them", async () => {
    const { rules, arrive } = onTheirWay();
    const site = new Site(ana, rules);
    site.server.workDone().poll().vote("Database", "go", ana);
    site.server.vote("QA", "go", jonas);
    site.server.decide("go");
    site.store.reset(site.server.room, []);
    site.online = false;
    for (const title of ["Zone a", "Zone b"]) void site.store.act("completeStep", { stepId: site.stepId(title) });
    void site.store.act("startStep", { stepId: site.stepId("Last") });
    void site.store.act("reopenStep", { stepId: site.stepId("Freeze") });
    const titles = ["Zone a", "Zone b", "Both", "Last", "Freeze"];
    const rows = () => titles.map((title) => site.store.shown().room.steps[site.stepId(title)]);
    const before = rows();
    expect(before.map((row) => row?.status)).toEqual(["done", "done", "todo", "doing", "todo"]);
    expect(before[0]).toMatchObject({ finishedBy: { id: ana.userId, name: ana.name }, finishedAt: "2026-11-26T12:00:00.000Z" });
    for (const title of titles.filter((title) => title !== "Both")) expect(site.store.shown().unsaved.has(site.stepId(title))).toBe(true);
    arrive();
    await vi.advanceTimersByTimeAsync(0);
    expect(rows()[2]?.status).toBe("done");
    expect([0, 1, 3].map((index) => rows()[index])).toEqual([0, 1, 3].map((index) => before[index]));
  });

  it("what the verb would refuse is not shown as done meanwhile", () => {
    const { rules } = onTheirWay();
    const site = new Site(ana, rules);
    site.online = false;
    // Behind a gate without a GO; a parent with open children; what leads back, while nobody has decided to.
    for (const title of ["Zone a", "Both", "Undo"]) {
      void site.store.act("completeStep", { stepId: site.stepId(title) });
      expect(site.status(title)).toBe("todo");
    }
  });

  it("a tick that the server refuses is taken back", async () => {
    const { rules } = onTheirWay();
    const site = new Site(ana, rules);
    site.server.do(completeStep, { stepId: site.stepId("Freeze") }, jonas);
    const acting = site.store.act("completeStep", { stepId: site.stepId("Freeze") });
    expect(site.status("Freeze")).toBe("done");
    expect(await acting).toMatchObject({ status: "refused" });
    expect(site.status("Freeze")).toBe("todo");
    expect(site.store.shown().unsaved.size).toBe(0);
  });

  it("an act is done when the server says so, whether they come or not", async () => {
    const { rules } = onTheirWay();
    const site = new Site(ana, rules);
    expect(await site.store.act("completeStep", { stepId: site.stepId("Freeze") })).toMatchObject({ status: "done" });
    expect(site.status("Freeze")).toBe("done");
    expect(site.store.shown()).toMatchObject({ waiting: 0 });
  });

  it("they are asked for again after a failure", async () => {
    const { rules, fail } = onTheirWay();
    const site = new Site(ana, rules);
    site.online = false;
    void site.store.act("completeStep", { stepId: site.stepId("Freeze") });
    fail();
    await vi.advanceTimersByTimeAsync(0);
    site.store.hear({ kind: "beat", now, role: null });
    expect(rules.fetch).toHaveBeenCalledTimes(2);
  });

  it("nothing is known to speak against an act", () => {
    const late = onTheirWay();
    const site = new Site(ana, late.rules);
    site.store.hear(heard(site.commit(completeStep, { stepId: site.stepId("Freeze") }, jonas)));
    const why = () => site.store.whyNot("failStep", { stepId: site.stepId("Freeze"), reason: "…" });
    expect(why()).toBeNull();
    late.arrive();
    expect(why()).toBe("“Freeze” is done. Reopen it first.");
  });
});

describe("what an earlier page left in the outbox", () => {
  it("is sent where the server can read it, and takes nothing else with it", () => {
    const site = new Site();
    site.online = false;
    const own = {
      id: "command-1",
      verb: "completeStep",
      input: { stepId: site.stepId("Freeze") },
      seen: 1,
      madeAt: "2026-11-26T11:59:00.000Z",
    };
    const left = [
      own,
      { ...own, id: "command-2", verb: "noSuchVerb" },
      { ...own, id: "short" },
      { ...own, more: 1 },
      { ...own, seen: -1 },
      "x",
      null,
    ];
    site.kept.set(`holdpoint.outbox.${ana.userId}.${site.server.room.id}`, JSON.stringify(left));
    const page = site.page();
    vi.runAllTicks();
    return Promise.resolve().then(() => {
      expect(page.shown()).toMatchObject({ waiting: 2 });
      expect(page.shown().room.steps[site.stepId("Freeze")]?.status).toBe("done");
    });
  });
});
