import { type Connection, requestText } from "./connection.ts";
import { type BenchPlan, headOf, turns } from "./plan.ts";
import { actionRequest } from "./server-action.ts";

/** Something that can be ticked and looked at. */
export type Target = {
  name: string;
  tickPort: number;
  viewPort: number;
  /** Makes one of so many people who tick: asks for one tick at a time and answers its sequence number. */
  ticker: (person: number, people: number) => (connection: Connection) => Promise<number>;
  /** What a viewer sends to look on from behind this number. */
  viewRequest: (after: number) => string;
  head: () => Promise<number>;
};

const seqIn = (body: Buffer): number => {
  const found = /"seq":(\d+)/.exec(body.toString());
  if (!found) throw new Error(`a tick was not taken: ${body.toString().slice(0, 300)}`);
  return Number(found[1]);
};

const bareItems = Array.from({ length: 300 }, (_, index) => String(index));

/** The yardstick; padded, its events are as long as the product's, which name who, when, what and the rows that changed. */
export function bareTarget(port: number, padding = 0): Target {
  const pad = padding > 0 ? { pad: "x".repeat(padding) } : {};
  const deal = turns(bareItems);
  return {
    name: "bare",
    tickPort: port,
    viewPort: port,
    ticker(person, people) {
      const next = deal(person, people);
      return async (connection) => {
        const { stepId, verb } = next();
        const body = JSON.stringify({ item: Number(stepId), done: verb === "complete", ...pad });
        return seqIn((await connection.ask(requestText("POST", "/tick", { "content-type": "application/json" }, body))).body);
      };
    },
    viewRequest: () => requestText("GET", "/events", { accept: "text/event-stream" }),
    head: async () => seqIn(Buffer.from(await (await fetch(`http://127.0.0.1:${port}/head`)).arrayBuffer())),
  };
}

type Deal = ReturnType<typeof turns>;

/** The product through its API; the viewers may look at another process on the same database. */
export function apiTarget(plan: BenchPlan, deal: Deal, viewPort = plan.port): Target {
  const authorization = `Bearer ${plan.token}`;
  const path = `/api/v1/plans/${plan.slug}`;
  return {
    name: "API",
    tickPort: plan.port,
    viewPort,
    ticker(person, people) {
      const next = deal(person, people);
      return async (connection) => {
        const { stepId, verb } = next();
        const headers = { authorization, "idempotency-key": crypto.randomUUID() };
        return seqIn((await connection.ask(requestText("POST", `${path}/steps/${stepId}/${verb}`, headers))).body);
      };
    },
    viewRequest: (after) => requestText("GET", `${path}/events?after=${after}`, { authorization, accept: "text/event-stream" }),
    head: () => headOf(plan),
  };
}

/** The product through what a click in the browser calls. */
export function actionTarget(plan: BenchPlan, deal: Deal, cookie: string): Target {
  return {
    ...apiTarget(plan, deal),
    name: "server action",
    ticker(person, people) {
      const next = deal(person, people);
      return async (connection) => {
        const { stepId, verb } = next();
        // A page that is up to date: whatever happened before, the sender has seen it.
        const command = { id: crypto.randomUUID(), verb: `${verb}Step`, input: { stepId }, seen: Number.MAX_SAFE_INTEGER };
        return seqIn((await connection.ask(actionRequest(plan, cookie, [command]))).body);
      };
    },
  };
}
