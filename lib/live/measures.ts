import { LRUCache } from "lru-cache";
import { now } from "../clock.ts";
import type { ChannelListener } from "../db/listen.ts";
import { pool } from "../db/pool.ts";
import { isProblem } from "../domain/kernel/errors.ts";
import { system } from "../domain/kernel/permissions.ts";
import type { Readings } from "../domain/kernel/readings.ts";
import { metricsOf } from "../domain/metrics/samples.ts";
import { isUnderWay } from "../domain/plan/statuses.ts";
import type { PlanRoom } from "../domain/room.ts";
import { measuredBy } from "../domain/stages/measured-by.ts";
import { noteSoaked } from "../domain/stages/promote-stages.ts";
import { currentVisit, rolloutOf } from "../domain/stages/status.ts";
import type { Judgement } from "../domain/thresholds/judge.ts";
import type { Threshold } from "../domain/thresholds/rows.ts";
import { type Measures, thresholdsOf } from "../domain/thresholds/status.ts";
import { noteBreach, noteCalm } from "../domain/thresholds/verbs.ts";
import { readWatches } from "../domain/watches/verbs.ts";
import { internal } from "../failure.ts";
import { perform } from "../journal/perform.ts";
import { onEvents, readRoom } from "../journal/rooms.ts";
import { log } from "../log.ts";
import { judgements, lateMs } from "../measured/judgements.ts";
import { newestSamples, readProbings, readSeries } from "../measured/samples.ts";
import { perProcess } from "../per-process.ts";
import { peopleIn, tellPeople } from "./hub.ts";
import { frame } from "./sse.ts";

/** Samples that come within this many ms are judged and shown together. */
const gatherMs = 250;
/** Judging takes at most one part in so many of the time. */
const shareOfTime = 3;
/** Of a breach so many samples are kept, the newest. */
const mostKept = 100;

/** `from`: the time of the oldest sample that is to be judged, in epoch ms; null: whatever may come late. */
type Waiting = { timer: NodeJS.Timeout | null; running: boolean; again: boolean; rest: number; from: number | null };
/** Plans whose samples, as far back as they may come late, this process has judged since it listens without a break. */
const judgedPlans = () => perProcess("judged-plans", () => new LRUCache<string, true>({ max: 1000 }));
const plansToMeasure = () => perProcess("plans-to-measure", () => new Map<string, Waiting>());

/** Judges a plan's samples and shows them to the people who look at it, soon and once for all that come meanwhile. */
export function measure(planId: string, from: number | null = null): void {
  const plans = plansToMeasure();
  const waiting = plans.get(planId) ?? { timer: null, running: false, again: false, rest: gatherMs, from };
  waiting.from = waiting.from === null || from === null ? null : Math.min(waiting.from, from);
  plans.set(planId, waiting);
  if (waiting.running) waiting.again = true;
  else waiting.timer ??= setTimeout(() => void run(planId, waiting), waiting.rest).unref();
}

async function run(planId: string, waiting: Waiting): Promise<void> {
  const began = performance.now();
  const from = waiting.from ?? undefined;
  Object.assign(waiting, { timer: null, running: true, again: false, from: Number.POSITIVE_INFINITY });
  try {
    await measureNow(planId, judgedPlans().has(planId) ? from : undefined);
    judgedPlans().set(planId, true);
  } catch (error) {
    judgedPlans().delete(planId);
    internal(error, { planId });
  }
  waiting.running = false;
  waiting.rest = Math.max(gatherMs, (performance.now() - began) * (shareOfTime - 1));
  if (waiting.again) measure(planId, waiting.from);
  else plansToMeasure().delete(planId);
}

/** Judges a plan once, all that may have come late, or samples since a time: notes what began and what ended, then tells the people who look at it. */
export async function measureNow(planId: string, from?: number): Promise<void> {
  const room = await readRoom("plan", planId);
  const at = now();
  const judged = await judgements(room, at, from === undefined ? {} : { from: Math.min(from, at) });
  if (isUnderWay(room.plan)) {
    let read: Promise<Readings> | null = null;
    // A breach keeps how all the others stood, and a stage goes by them: read once, and only where somebody asks.
    const readings = () => (read ??= newestSamples(metricsOf(room).map(({ id }) => id)).then((series) => ({ series, standings: judged })));
    for (const { threshold } of thresholdsOf(room)) await note(room, threshold, judged[threshold.id], readings);
    await letOut(planId, readings);
  }
  if (peopleIn(planId) === 0) return;
  const standings = Object.fromEntries(Object.entries(judged).map(([id, { state, since, until }]) => [id, { state, since, until }]));
  const probed = metricsOf(room).some(({ probe }) => probe !== null);
  const measures: Measures = { series: await readSeries(planId), standings, probings: probed ? await readProbings(planId) : {} };
  tellPeople(planId, frame(measures, { event: "samples" }));
}

/** A stage that promotes itself goes on once its numbers are met; where they came after its soak, nothing else notices. */
async function letOut(planId: string, readings: () => Promise<Readings>): Promise<void> {
  // As it is after the breaches: they may have stopped it.
  const room = await readRoom("plan", planId);
  if (measuredBy(room).size === 0 || !currentVisit(room)) return;
  const { state, stage, visit } = rolloutOf(room, now(), await readings());
  if (state !== "ready" || !stage?.promotesItself || !visit) return;
  const commandId = `itself.${visit.id}.${room.seq}`;
  await tried(() => perform({ verb: noteSoaked, roomId: planId, input: { visitId: visit.id }, actor: system, commandId }));
}

async function note(
  { id: roomId }: PlanRoom,
  { id: thresholdId, silencedUntil }: Threshold,
  judged: Judgement | undefined,
  readings: () => Promise<Readings>,
): Promise<void> {
  const silence = silencedUntil ? Date.parse(silencedUntil) : Number.NEGATIVE_INFINITY;
  const timeOf = (ms: number) => new Date(ms).toISOString();
  const calm = (at: number) =>
    tried(() =>
      perform({ verb: noteCalm, roomId, input: { thresholdId, at: timeOf(at) }, actor: system, commandId: `calm.${thresholdId}.${at}` }),
    );
  if (!judged) return;
  if (judged.calmAt !== null) await calm(judged.calmAt);
  if (silence > now()) return;
  for (const { at, cause, calmAt } of judged.breaches) {
    // What came and went while it was silenced is told to nobody.
    if (calmAt !== null && calmAt <= silence) continue;
    const input = { thresholdId, at: timeOf(at), cause: cause.slice(-mostKept).map(([when, value]): [number, number] => [when, value]) };
    const facts = { readings: await readings() };
    await tried(() => perform({ verb: noteBreach, roomId, input, actor: system, commandId: `breach.${thresholdId}.${at}`, facts }));
    if (calmAt !== null) await calm(calmAt);
  }
}

/** Another process was first with other samples, or the plan has ended meanwhile: then there is nothing to do. */
async function tried(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isProblem(error) || error.code === "internal" || error.code === "unavailable") throw error;
    log.info({ reason: error.reason }, "what was measured had nothing to change");
  }
}

/** The number and the type of an event stand within so many characters of its text. */
const headLength = 80;

/** What people read at a watch is a sample, too: judged when its event is heard, in whichever process it was taken. */
const hearReadings = () =>
  perProcess("read-by-people", () =>
    onEvents((roomId, room, told) => {
      // Every tick comes by here: only the head of its event is looked at, which says the type.
      const read = told.some(({ text }) => text.slice(0, headLength).includes(`"type":"${readWatches.type}"`));
      if (read && room.kind === "plan") measure(roomId);
    }),
  );

/** Hears of new samples in any process; after a start or a loss of the line it judges every plan under way, since it may have missed some. */
export const sampleListener: ChannelListener = {
  heard(told) {
    const [planId = "", oldest] = told.split(" ");
    measure(planId, oldest === undefined ? now() : Math.max(Number(oldest), now() - lateMs));
  },
  async hearing(yes) {
    judgedPlans().clear();
    if (!yes) return;
    hearReadings();
    const { rows } = await pool().query<{ planId: string }>(
      `SELECT DISTINCT t."planId" FROM "Threshold" t JOIN "Plan" p ON p.id = t."planId"
       WHERE t."removedAt" IS NULL AND p."startedAt" IS NOT NULL AND p."endedAt" IS NULL`,
    );
    for (const { planId } of rows) measure(planId);
  },
};
