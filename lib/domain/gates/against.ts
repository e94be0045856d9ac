import { checksOf } from "../checks/status.ts";
import { phaseOf, standing, undelivered } from "../deliverables/status.ts";
import { openIncidents } from "../incidents/status.ts";
import { noReadings, type Readings } from "../kernel/readings.ts";
import { shortened } from "../kernel/text.ts";
import { firedNow } from "../rollback/fired.ts";
import type { PlanRoom } from "../room.ts";
import { lateMinutes } from "../schedule/late.ts";
import { openSignOffs, signOffStatuses } from "../sign-offs/status.ts";
import { openBlanksOf } from "../steps/blanks.ts";
import { isClosed, isLeftOut, type Step } from "../steps/rows.ts";
import { lastReading, type WatchProgress, watchesOf, watchProgress } from "../watches/slots.ts";
import { answerOf } from "./answers.ts";
import { criteriaOf } from "./of-gate.ts";
import { phasesBefore, stepsBefore } from "./place.ts";
import { pollResult } from "./poll-result.ts";
import type { Gate } from "./rows.ts";

/** What an objection is about: something of the plan that can be gone to. `note` says more of it, where there is more. */
export type Thing = {
  of: "role" | "question" | "signature" | "step" | "watch" | "check" | "incident" | "deliverable" | "decision" | "trigger" | "threshold";
  id: string;
  title: string;
  note: string;
};

/**
 * Something that speaks against a GO: a sentence for the record, and each thing it is about. What is only counted (`open` steps)
 * has its things for whoever wants to see them.
 */
export type Objection = {
  kind:
    | "fired"
    | "eased"
    | "no-go"
    | "unpolled"
    | "silent"
    | "not-voted"
    | "short"
    | "no"
    | "unanswered"
    | "stale"
    | "unsigned"
    | "failed"
    | "open"
    | "blank"
    | "watched"
    | "missed"
    | "not-fine"
    | "check-failed"
    | "check-unclear"
    | "incident"
    | "undelivered";
  text: string;
  things: readonly Thing[];
};

/**
 * All that speaks against a GO at `now` (epoch ms); empty where nothing does. Silence is not consent: who has not been asked, what
 * is not answered, signed or done speaks against it as a NO-GO does. What says to turn back comes first, then what people said, the work before the
 * gate last.
 */
export function againstGo(room: PlanRoom, gate: Gate, now: number, readings: Readings = noReadings): Objection[] {
  return [
    ...fired(room, now),
    ...said(room, gate, now, readings),
    ...worked(room, gate, now),
    ...owed(room, gate, now),
    ...checked(room, gate),
    ...wrong(room),
    ...watched(room, gate, now),
  ];
}

/** Whether everybody asked says go and nothing speaks against it: the one case of a plain yes. */
export function saysGo(room: PlanRoom, gate: Gate, against: readonly Objection[]): boolean {
  return against.length === 0 && pollResult(room, gate).word === "go";
}

/** What says to turn back, or asks whether to. */
const fired = (room: PlanRoom, now: number): Objection[] =>
  firedNow(room, now).map(({ of, id, title, text }) => ({ kind: "fired", text, things: [thing(of, id, brief(title))] }));

/** What the gate itself asks for and has not got: its seats, questions and signatures. */
export function said(room: PlanRoom, gate: Gate, now: number, readings: Readings): Objection[] {
  const { poll, seats, word, goes, needed } = pollResult(room, gate);
  const asked = seats.map(({ roleId, title, vote }) => ({ vote, thing: thing("role", roleId, title) }));
  const questions = criteriaOf(room, gate.id).map((criterion) => {
    const { answer, note, byItself } = answerOf(room, gate, criterion, now, readings);
    return { answer, thing: { ...thing("question", criterion.id, brief(criterion.text)), note: byItself ? brief(note ?? "") : "" } };
  });
  const unsigned = openSignOffs(room, gate.id).map(({ signOff, role, state }) => ({ state, thing: thing("signature", signOff.id, role) }));
  const silent = asked.length === 0 && questions.length === 0 && signOffStatuses(room, gate.id).length === 0;
  const of = (all: readonly { thing: Thing }[]) => all.map((each) => each.thing);
  return [
    ...gate.eased.map((text) => ({ kind: "eased" as const, text, things: [] })),
    ...each("no-go", of(asked.filter(({ vote }) => vote?.vote === "no-go")), ({ title }) => `${title} said NO-GO`),
    ...counted("unpolled", poll ? [] : of(asked), ({ title }) => `${title} has not been polled`, "roles have not been polled"),
    ...(silent ? [{ kind: "silent" as const, text: "it polls nobody, and asks for no answer and no signature", things: [] }] : []),
    ...each("not-voted", poll && word !== "go" ? of(asked.filter(({ vote }) => !vote)) : [], ({ title }) => `${title} has not voted`),
    ...(word === "short" ? [{ kind: "short" as const, text: `${goes} of ${needed || 1} needed said GO`, things: [] }] : []),
    ...each("no", of(questions.filter(({ answer }) => answer === "no")), ({ title, note }) =>
      note ? `“${title}” does not hold: ${note}` : `“${title}” is answered no`,
    ),
    ...counted(
      "unanswered",
      of(questions.filter(({ answer }) => answer === null)),
      ({ title, note }) => `“${title}” is not answered${note ? `: ${note}` : ""}`,
      "questions are not answered",
    ),
    ...each("stale", of(unsigned.filter(({ state }) => state === "stale")), ({ title }) => `the signature of ${title} is stale`),
    ...counted(
      "unsigned",
      of(unsigned.filter(({ state }) => state === "open")),
      ({ title }) => `the signature of ${title} is missing`,
      "signatures are missing",
    ),
  ];
}

/** What is still looked at before the gate, was not looked at, or was not fine when it was looked at last. */
function watched(room: PlanRoom, gate: Gate, now: number): Objection[] {
  const before = new Set(phasesBefore(room, gate).map(({ id }) => id));
  const all = watchesOf(room)
    .filter(({ phaseId }) => phaseId !== null && before.has(phaseId))
    .map((watch) => watchProgress(room, watch, now));
  const ofWatch = ({ watch }: WatchProgress, note = ""): Thing => ({ of: "watch", id: watch.id, title: brief(watch.title), note });
  const open = all.filter(({ state }) => state !== "over");
  const missed = all.filter((each) => each.missed > 0).map((each) => ofWatch(each, `${each.missed} of ${each.missed + each.read} times`));
  return [
    ...counted(
      "watched",
      open.map((each) => ofWatch(each, each.state === "running" ? "" : each.state === "paused" ? "on hold" : "not begun")),
      ({ title, note }) => `“${title}” before it is still to be looked at${note ? `: ${note}` : ""}`,
      "checks to repeat before it are not over",
    ),
    ...counted("missed", missed, ({ title, note }) => `nobody looked at “${title}” ${note}`, "checks before it were missed"),
    ...each(
      "not-fine",
      all.filter(({ watch }) => lastReading(room, watch.id)?.verdict === "not-fine").map((each) => ofWatch(each)),
      ({ title }) => `“${title}” was not fine when it was looked at last`,
    ),
  ];
}

/** Checks before the gate that failed, and those of which only a person can say what came of them, and nobody has. */
function checked(room: PlanRoom, gate: Gate): Objection[] {
  const said = checksOf(room).filter(({ verdict }) => verdict === "fail" || verdict === "cannot-tell");
  if (said.length === 0) return [];
  const before = new Set<string>();
  // The steps around them are before it, too.
  for (const step of stepsBefore(room, gate))
    for (let id: string | null = step.id; id && !before.has(id); id = room.steps[id]?.parentId ?? null) before.add(id);
  const counting = said.filter(
    ({ stepId }) => stepId === null || (before.has(stepId) && !isLeftOut(room.steps[stepId] ?? { status: "todo" })),
  );
  const of = (verdict: string) =>
    counting
      .filter((check) => check.verdict === verdict)
      .map(({ id, title, why, note }) => ({ ...thing("check", id, brief(title)), note: brief(note ?? why ?? "") }));
  return [
    ...each("check-failed", of("fail"), ({ title, note }) => `the check “${title}” failed${note ? `: ${note}` : ""}`),
    ...counted(
      "check-unclear",
      of("cannot-tell"),
      ({ title }) => `nobody has said whether the check “${title}” passes`,
      "checks before it wait for somebody’s word",
    ),
  ];
}

/** Incidents that nobody has resolved. */
const wrong = (room: PlanRoom): Objection[] =>
  each(
    "incident",
    openIncidents(room).map(({ id, title }) => thing("incident", id, brief(title))),
    ({ title }) => `the incident “${title}” is open`,
  );

/** What of the work before the gate is not done. */
function worked(room: PlanRoom, gate: Gate, now: number): Objection[] {
  const left = stepsBefore(room, gate).filter((step) => !isClosed(step));
  const open = left
    .filter(({ status }) => status !== "failed")
    .map((step) => ({ ...ofStep(step), note: openNote(step, lateMinutes(room, step, now)), late: lateMinutes(room, step, now) > 0 }));
  const late = open.filter((each) => each.late).length;
  const blank = left.flatMap((step) => {
    const blanks = openBlanksOf(room, step);
    return blanks.length > 0 ? [{ ...ofStep(step), note: blanks.join(", ") }] : [];
  });
  const things = open.map(({ late: _late, ...each }) => each);
  return [
    ...each("failed", left.filter(({ status }) => status === "failed").map(ofStep), ({ title }) => `“${title}” failed`),
    ...counted(
      "open",
      things,
      ({ title, note }) => `“${title}” before it is open${note ? `, ${note}` : ""}`,
      `steps before it are open${late > 0 ? `, ${late} of them late` : ""}`,
    ),
    ...counted("blank", blank, ({ title, note }) => `“${title}” has a blank to fill: ${note}`, "steps before it have blanks to fill"),
  ];
}

/** What was to be handed over before the gate and is not there: that of the phases before it, and whatever else is late. */
function owed(room: PlanRoom, gate: Gate, now: number): Objection[] {
  const open = undelivered(room);
  if (open.length === 0) return [];
  const before = new Set(phasesBefore(room, gate).map(({ id }) => id));
  const things = open.flatMap((each): Thing[] => {
    const phase = phaseOf(room, each);
    const late = standing(room, each, now) === "late";
    return (phase ? before.has(phase.id) : late) ? [{ ...thing("deliverable", each.id, brief(each.title)), note: late ? "late" : "" }] : [];
  });
  const late = things.filter(({ note }) => note !== "").length;
  return counted(
    "undelivered",
    things,
    ({ title, note }) => `“${title}” is not delivered${note ? `, ${note}` : ""}`,
    `deliverables before it are not there${late > 0 ? `, ${late} of them late` : ""}`,
  );
}

function openNote({ status }: Step, late: number): string {
  return [status === "doing" ? "in hand" : "", late > 0 ? `${late} min late` : ""].filter(Boolean).join(", ");
}

const thing = (of: Thing["of"], id: string, title: string): Thing => ({ of, id, title, note: "" });
const ofStep = ({ id, title }: Step): Thing => thing("step", id, brief(title));
const brief = (text: string) => shortened(text, 90);

function each(kind: Objection["kind"], things: readonly Thing[], text: (thing: Thing) => string): Objection[] {
  return things.map((one) => ({ kind, text: text(one), things: [one] }));
}

/** One thing is told by name, many by their number. */
function counted(kind: Objection["kind"], things: readonly Thing[], one: (thing: Thing) => string, many: string): Objection[] {
  const [first] = things;
  if (!first) return [];
  return [{ kind, text: things.length === 1 ? one(first) : `${things.length} ${many}`, things }];
}
