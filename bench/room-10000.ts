// How long everybody else waits while one person opens the largest war room there may be.
import { readFileSync } from "node:fs";
import { pause } from "./kit/audience.ts";
import { type BenchPlan, startPlan } from "./kit/plan.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, ratio, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, roundsOf, type Table } from "./kit/table.ts";

/** How often somebody else asks for something small, in ms. */
const askMs = 5;

/** One tick of the processor's clock in /proc, in ms (USER_HZ). */
const tickMs = 10;

type Opened = { page: number; bytes: number; longest: number; cpu: number };

/** What a process has had of the processors, in ms; NaN where the system does not tell (proc(5): utime and stime). */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return Number.NaN;
  }
}

export async function room10000({ quick }: Options): Promise<Table> {
  return onSite(async ({ postgres, installation, product, token }) => {
    const { port } = product;
    const headers = { cookie: await signIn(installation, port) };
    const sizes = [50, 300, 2000, 10_000];
    const plans: BenchPlan[] = [];
    for (const steps of sizes) plans.push(await startPlan(port, token, steps));
    const [other] = plans;
    if (!other) throw new Error("there is no plan");
    const ask = `http://127.0.0.1:${port}/api/v1/plans/${other.slug}`;
    const open = async ({ slug }: BenchPlan) => {
      const address = `http://127.0.0.1:${port}/plans/${slug}/room`;
      const answer = await fetch(address, { headers: { ...headers, "accept-encoding": "gzip" }, redirect: "manual" });
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
      return (await answer.arrayBuffer()).byteLength;
    };
    const opened = async (plan: BenchPlan): Promise<Opened> => {
      let bytes: number | null = null;
      const began = performance.now();
      let page = 0;
      const opening = open(plan).then((size) => {
        page = performance.now() - began;
        bytes = size;
      });
      const waits: number[] = [];
      while (bytes === null) {
        const at = performance.now();
        await (await fetch(ask, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer();
        waits.push(performance.now() - at);
        await pause(askMs);
      }
      await opening;
      // Once more with nobody else there: what it takes of the processor, which a busy machine leaves as it is.
      const before = cpuOf(product.pid);
      await open(plan);
      return { page, bytes, longest: Math.max(...waits), cpu: cpuOf(product.pid) - before };
    };
    const found = new Map<BenchPlan, Opened[]>(plans.map((plan) => [plan, []]));
    // The first time of each warms the server up.
    for (let round = 0; round <= roundsOf({ quick }) * 3; round++)
      for (const plan of plans) {
        const one = await opened(plan);
        if (round > 0) found.get(plan)?.push(one);
        await pause(200);
      }
    const of = (plan: BenchPlan, what: keyof Opened) => median((found.get(plan) ?? []).map((each) => each[what]));
    return {
      title: "One opens a large war room, and everybody else waits",
      columns: [
        "steps",
        "page, ms",
        "page, bytes",
        "longest wait of another, ms",
        "processor of the server for one page, ms",
        "to 50 steps",
      ],
      rows: plans.map((plan, index) => [
        whole(sizes[index] ?? 0),
        ms(of(plan, "page")),
        whole(of(plan, "bytes")),
        ms(of(plan, "longest")),
        ms(of(plan, "cpu")),
        ratio(of(plan, "cpu"), of(other, "cpu")),
      ]),
      notes: [
        machine(postgres.version),
        `Somebody else asks for a plan of 50 steps through the API, ${askMs} ms after each answer, until the page has come in full; the median of each time's longest answer. The processor is what one more page takes with nobody else there. Bytes are as they lie in memory, unpacked.`,
      ],
      broken: [],
    };
  });
}

if (import.meta.main) await asCommand(room10000);
