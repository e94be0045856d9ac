// How long everybody else waits while one person opens the largest war room there may be.
import { pause } from "./kit/audience.ts";
import { type BenchPlan, startPlan } from "./kit/plan.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, ratio, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, roundsOf, type Table } from "./kit/table.ts";

/** How often somebody else asks for something small, in ms. */
const askMs = 5;

type Opened = { page: number; bytes: number; longest: number };

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
    const opened = async ({ slug }: BenchPlan): Promise<Opened> => {
      const address = `http://127.0.0.1:${port}/plans/${slug}/room`;
      let isOpen = false;
      const began = performance.now();
      const opening = fetch(address, { headers: { ...headers, "accept-encoding": "gzip" }, redirect: "manual" }).then(async (answer) => {
        if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
        const bytes = (await answer.arrayBuffer()).byteLength;
        isOpen = true;
        return { page: performance.now() - began, bytes };
      });
      const waits: number[] = [];
      while (!isOpen) {
        const at = performance.now();
        await (await fetch(ask, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer();
        waits.push(performance.now() - at);
        await pause(askMs);
      }
      return { ...(await opening), longest: Math.max(...waits) };
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
      columns: ["steps", "page, ms", "page, bytes", "longest wait of another, ms", "to 50 steps"],
      rows: plans.map((plan, index) => [
        whole(sizes[index] ?? 0),
        ms(of(plan, "page")),
        whole(of(plan, "bytes")),
        ms(of(plan, "longest")),
        ratio(of(plan, "longest"), of(other, "longest")),
      ]),
      notes: [
        machine(postgres.version),
        `Somebody else asks for a plan of 50 steps through the API, ${askMs} ms after each answer, until the page has come in full; the median of each time's longest answer. Bytes are as they lie in memory, unpacked.`,
      ],
      broken: [],
    };
  });
}

if (import.meta.main) await asCommand(room10000);
