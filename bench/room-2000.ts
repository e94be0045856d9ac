// What a plan of 2,000 steps costs: to import, to render, to send, and to keep live.
import { pause } from "./kit/audience.ts";
import { type Drawn, drawnTicks } from "./kit/drawn.ts";
import { firstEvent } from "./kit/first-event.ts";
import { startPlan, turns } from "./kit/plan.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, ratio, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, roundsOf, type Table } from "./kit/table.ts";
import { apiTarget } from "./kit/target.ts";

type Size = {
  steps: number;
  importing: number;
  page: number;
  pageBytes: number;
  room: number;
  roomBytes: number;
  event: number;
  applying: number;
  drawn: Drawn;
};

export async function room2000({ quick }: Options): Promise<Table> {
  return onSite(async ({ postgres, installation, product, token }) => {
    const cookie = await signIn(installation, product.port);
    const tries = roundsOf({ quick }) * 3;
    const measure = async (steps: number): Promise<Size> => {
      const began = performance.now();
      const plan = await startPlan(product.port, token, steps);
      const importing = performance.now() - began;
      const origin = `http://127.0.0.1:${product.port}`;
      const page = await timed(`${origin}/plans/${plan.slug}/room`, { cookie }, tries);
      const room = await timed(`${origin}/api/v1/plans/${plan.slug}`, { authorization: `Bearer ${token}` }, tries);
      const tick = apiTarget(plan, turns(plan.stepIds)).ticker(0, 1);
      const events = [];
      for (let turn = 0; turn < tries; turn++) {
        events.push(await firstEvent(plan, tick));
        await pause(100);
      }
      return {
        ...{ steps, importing, page: page.time, pageBytes: page.bytes, room: room.time, roomBytes: room.bytes },
        event: median(events.map(({ total }) => total)),
        applying: median(events.map(({ applying }) => applying)),
        drawn: await drawnTicks({ port: product.port, slug: plan.slug, cookie }, tick, tries),
      };
    };
    // The first plan warms the server up; its figures are for comparison.
    await measure(50);
    const small = await measure(300);
    const large = await measure(2000);
    const row = (what: string, pick: (size: Size) => number, show: (value: number) => string) => [
      what,
      show(pick(small)),
      show(pick(large)),
      ratio(pick(large), pick(small)),
    ];
    return {
      title: "A plan of 2,000 steps",
      columns: ["what", "300 steps", "2,000 steps", "ratio (6.7× the steps)"],
      rows: [
        row("import and start through the API, ms", ({ importing }) => importing, ms),
        row("war room page from the server, ms", ({ page }) => page, ms),
        row("its bytes", ({ pageBytes }) => pageBytes, whole),
        row("room as JSON, ms", ({ room }) => room, ms),
        row("its bytes", ({ roomBytes }) => roomBytes, whole),
        row("from a tick until its event is applied, ms", ({ event }) => event, ms),
        row(
          "of that, parsing and applying it, ms",
          ({ applying }) => applying,
          (value) => value.toFixed(2),
        ),
        row("from a tick until it is drawn in an open war room, ms", ({ drawn }) => drawn.ms, ms),
        row("rows of steps drawn anew by it", ({ drawn }) => drawn.rows, whole),
        row("nodes of the page changed by it", ({ drawn }) => drawn.nodes, whole),
      ],
      notes: [
        machine(postgres.version),
        "Bytes are before compression. Until it is drawn: two frames after the row has changed, in Chromium.",
      ],
      broken: [],
    };
  });
}

/** The median time of fetching this in full, and its size. */
async function timed(address: string, headers: Record<string, string>, tries: number): Promise<{ time: number; bytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < tries; turn++) {
    const at = performance.now();
    const answer = await fetch(address, { headers: { ...headers, "accept-encoding": "identity" }, redirect: "manual" });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    times.push(performance.now() - at);
  }
  return { time: median(times), bytes };
}

if (import.meta.main) await asCommand(room2000);
