import { pause } from "./audience.ts";
import { type Connection, openConnection, requestText } from "./connection.ts";
import type { BenchPlan } from "./plan.ts";

export type Ticked = {
  /** The key of every tick that was answered with a yes, with the number it was told. */
  acknowledged: Map<string, number>;
  retries: number;
  /** Answers that should not have come: neither a yes nor “try again”. */
  strange: string[];
};

/** How long an answer may take before the tick is sent again, as a client with a deadline does. */
const patienceMs = 6000;

/** Ticks its own steps until told to stop; whatever happens, it sends the same tick under the same key until it is answered. */
export async function tickOn(plan: BenchPlan, stepIds: string[], running: () => boolean, everyMs: number): Promise<Ticked> {
  const found: Ticked = { acknowledged: new Map(), retries: 0, strange: [] };
  let connection: Connection | null = null;
  for (let turn = 0; running(); turn++) {
    const stepId = stepIds[turn % stepIds.length];
    const verb = Math.floor(turn / stepIds.length) % 2 === 0 ? "complete" : "reopen";
    const key = crypto.randomUUID();
    const headers = { authorization: `Bearer ${plan.token}`, "idempotency-key": key };
    const request = requestText("POST", `/api/v1/plans/${plan.slug}/steps/${stepId}/${verb}`, headers);
    for (;;) {
      try {
        connection ??= await openConnection(plan.port);
        const { status, body } = await within(connection.ask(request), patienceMs);
        const seq = /"seq":(\d+)/.exec(body.toString())?.[1];
        if (status === 200 && seq) {
          found.acknowledged.set(key, Number(seq));
          break;
        }
        if (status !== 503) {
          found.strange.push(`${verb}: ${status} ${body.toString().slice(0, 200)}`);
          break;
        }
      } catch {
        connection?.close();
        connection = null;
      }
      found.retries++;
      await pause(100);
    }
    await pause(everyMs);
  }
  connection?.close();
  return found;
}

function within<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
