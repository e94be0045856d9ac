import { pause } from "./audience.ts";
import { openConnection, requestText } from "./connection.ts";
import { type BenchPlan, turns } from "./plan.ts";
import { actionRequest } from "./server-action.ts";
import { apiTarget } from "./target.ts";

const tickers = 32;

export type Visible = { page: number[]; stream: number[]; ticks: number };

/** Posts updates while 32 people tick, and notes after how many milliseconds each stood on the page and came down its stream. */
export async function untilVisible(plan: BenchPlan, secret: string, cookie: string, updates: number): Promise<Visible> {
  const stream = await openConnection(plan.port);
  let heard = "";
  stream.hear((part) => {
    heard = (heard + part.toString()).slice(-200_000);
  });
  stream.socket.write(requestText("GET", `/status/${secret}/live`, { accept: "text/event-stream" }));
  let ticking = true;
  let ticks = 0;
  const target = apiTarget(plan, turns(plan.stepIds));
  const people = Array.from({ length: tickers }, async (_, person) => {
    const tick = target.ticker(person, tickers);
    const connection = await openConnection(plan.port);
    while (ticking) {
      await tick(connection);
      ticks++;
    }
    connection.close();
  });
  const reader = await openConnection(plan.port);
  const lead = await openConnection(plan.port);
  const found: Visible = { page: [], stream: [], ticks: 0 };
  for (let turn = 0; turn < updates; turn++) {
    await pause(300);
    const headline = `Shard report ${crypto.randomUUID()}`;
    const began = performance.now();
    const command = { id: crypto.randomUUID(), verb: "postUpdate", input: { headline }, seen: 0 };
    const posted = lead.ask(actionRequest(plan, cookie, [command]));
    const onPage = async () => {
      for (let tries = 0; tries < 500; tries++) {
        const { body } = await reader.ask(requestText("GET", `/status/${secret}`));
        if (body.includes(headline)) return performance.now() - began;
        await pause(10);
      }
      return Number.POSITIVE_INFINITY;
    };
    const onStream = async () => {
      while (!heard.includes(headline) && performance.now() - began < 10_000) await pause(2);
      return heard.includes(headline) ? performance.now() - began : Number.POSITIVE_INFINITY;
    };
    const [page, down] = await Promise.all([onPage(), onStream(), posted]);
    found.page.push(page);
    found.stream.push(down);
  }
  ticking = false;
  await Promise.all(people);
  for (const connection of [stream, reader, lead]) connection.close();
  return { ...found, ticks };
}
