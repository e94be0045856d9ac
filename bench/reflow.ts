// How long it takes to work out anew where a plan stands, when it will end and what the end hangs on, after a tick, beside a bare
// topological pass over the same graph.
import type { DraftPhase, DraftStep, PlanDraft } from "../lib/domain/document/draft.ts";
import { rowsOfDraft } from "../lib/domain/document/draft-rows.ts";
import { applyChange, set } from "../lib/domain/kernel/change.ts";
import { emptyPlanRoom, type PlanRoom } from "../lib/domain/room.ts";
import { hangingOf } from "../lib/domain/schedule/critical.ts";
import { planProgress } from "../lib/domain/schedule/progress.ts";
import { leavesOf, phasesOf } from "../lib/domain/steps/outline.ts";
import { median, ms, ratio, whole } from "./kit/statistics.ts";
import { asCommand, type Options, type Table } from "./kit/table.ts";

const t0 = "2026-11-26T12:00:00.000Z";
const sizes = [500, 5_000];
const stepsPerPhase = 100;

/** A plan of so many steps that runs since T0, in phases of a hundred. */
function roomOf(count: number): PlanRoom {
  const none = { notes: [], at: null, durationMin: null, line: 1, endLine: 1 };
  const step = (title: string): DraftStep => ({
    ...{ ...none, title, optional: false, claimedDone: false, owner: null, commands: [], children: [], durationMax: 5 },
  });
  const phases = Array.from(
    { length: count / stepsPerPhase },
    (_, phase): DraftPhase => ({
      ...{ ...none, title: `Phase ${phase}`, kind: "deploy", objective: null, durationMax: null },
      steps: Array.from({ length: stepsPerPhase }, (__, index) => step(`Step ${phase}.${index}`)),
    }),
  );
  const draft: PlanDraft = { title: "Large", date: null, start: null, zone: null, phases, roles: [], gates: [], signOffs: [], notes: [] };
  let ids = 0;
  const rows = rowsOfDraft(draft, { planId: "plan", documentId: null, now: t0, newId: () => `i${++ids}` });
  return applyChange(emptyPlanRoom("plan"), { seq: 1, rows: [...rows, set("plan", "plan", { t0, status: "running", startedAt: t0 })] });
}

/** The graph the forecast goes over: each step after the one above it, across phases. */
function graphOf(room: PlanRoom): { after: number[][]; waits: number[] } {
  const count = phasesOf(room).reduce((sum, { id }) => sum + leavesOf(room, id).length, 0);
  const after = Array.from({ length: count }, (_, index) => (index + 1 < count ? [index + 1] : []));
  return { after, waits: Array.from({ length: count }, (_, index) => (index === 0 ? 0 : 1)) };
}

/** Kahn’s pass with the end of each step: the least that a forecast does. */
function topological({ after, waits }: ReturnType<typeof graphOf>): number {
  const left = Int32Array.from(waits);
  const ends = new Float64Array(after.length);
  const ready = waits.flatMap((count, index) => (count === 0 ? [index] : []));
  let last = 0;
  for (const index of ready) {
    const end = (ends[index] ?? 0) + 5;
    last = Math.max(last, end);
    for (const next of after[index] ?? []) {
      ends[next] = Math.max(ends[next] ?? 0, end);
      left[next] = (left[next] ?? 0) - 1;
      // What is appended meanwhile is gone over, too.
      if (left[next] === 0) ready.push(next);
    }
  }
  return last;
}

export async function reflow({ quick }: Options): Promise<Table> {
  const rounds = quick ? 15 : 101;
  const rows: string[][] = [];
  for (const size of sizes) {
    let room = roomOf(size);
    const graph = graphOf(room);
    const [step] = leavesOf(room, phasesOf(room)[0]?.id ?? "");
    const bare: number[] = [];
    const progress: number[] = [];
    const hanging: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // A tick, or its way back: nothing that is kept for the rows before is of use.
      const status = round % 2 === 0 ? "doing" : "todo";
      room = applyChange(room, {
        seq: room.seq + 1,
        rows: [set("steps", step?.id ?? "", { status, startedAt: status === "doing" ? t0 : null })],
      });
      const now = Date.parse(t0) + round * 60_000;
      bare.push(timeOf(() => topological(graph)));
      let made: ReturnType<typeof planProgress> | undefined;
      progress.push(timeOf(() => (made = planProgress(room, now))));
      hanging.push(timeOf(() => hangingOf(room, now, made)));
    }
    const [floor, ours, more] = [median(bare), median(progress), median(hanging)];
    const aimed = size === 5_000;
    rows.push([
      whole(size),
      ms(floor),
      ms(ours),
      ms(more),
      ratio(ours, floor),
      aimed ? "≤ 5×" : "",
      aimed ? (ours <= 5 * floor ? "yes" : "no") : "",
    ]);
  }
  return {
    title: "Where a plan stands after a tick",
    columns: ["steps", "bare pass, ms", "progress and forecast, ms", "what the end hangs on, ms", "to bare", "aim", "met"],
    rows,
    notes: [
      `Node ${process.versions.node}; the median of ${rounds} rounds in turns, each after a tick. Bare is Kahn’s topological pass with one number per step.`,
    ],
    broken: [],
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

if (import.meta.main) await asCommand(reflow);
