import { vi } from "vitest";
import { newId } from "../../domain/kernel/id.ts";
import { metricsOf } from "../../domain/metrics/samples.ts";
import { addMetric } from "../../domain/metrics/verbs.ts";
import type { Door } from "../../http/testing/at-the-door.ts";
import { perform } from "../../journal/perform.ts";
import { readRoom } from "../../journal/rooms.ts";
import { storeSamples } from "../samples.ts";

export const [minute, hour] = [60_000, 3_600_000];

/** Sets the clock; whoever does puts it back (`vi.useRealTimers`). */
export const clockAt = (at: number) => void vi.useFakeTimers({ toFake: ["Date"], now: at });

/** A plan that measures one thing, and samples of it. */
export async function measuredPlan(door: Door) {
  const { id: planId } = await door.plan("# Move\n\n## Deploy\n\n- [ ] Switch\n");
  await perform({ verb: addMetric, roomId: planId, input: { title: "Errors" }, actor: door.admin, commandId: newId() });
  const metricId = metricsOf(await readRoom("plan", planId))[0]?.id ?? "";
  const store = (...points: (readonly [at: number, value: number])[]) =>
    storeSamples(
      planId,
      points.map(([at, value]) => ({ metricId, at, value })),
    );
  return { planId, metricId, store };
}
