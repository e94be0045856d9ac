// The yardstick: the least code that does the whole job. A tick is durable in Postgres, numbered without a gap, and on every
// viewer's line. It knows no accounts, permissions, roles or audit, so it is a floor and not a product.
import { createServer, type ServerResponse } from "node:http";
import { openLine } from "./kit/bare-line.ts";
import { createTables, writeTicks } from "./kit/bare-store.ts";
import { readAll } from "./kit/read-all.ts";
import { numberFrom, textFrom } from "./kit/settings.ts";

type Waiting = { item: number; done: boolean; body: string; response: ServerResponse };

const client = await createTables(textFrom("DATABASE_URL"));
const line = openLine();
/** Bytes put here by a measurement, so that the very same ones can be fetched from both servers. */
let page: Buffer = Buffer.alloc(0);
let waiting: Waiting[] = [];
let writing = false;

/** While one batch is on its way to disk, the ticks that arrive gather for the next. */
async function pump(): Promise<void> {
  writing = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    const before = await writeTicks(client, batch);
    line.publish(batch.map(({ body }, index) => ({ seq: before + index + 1, body })));
    for (const [index, { response }] of batch.entries()) response.end(JSON.stringify({ seq: before + index + 1 }));
    // Lets requests that are already in the socket join the next batch.
    await new Promise(setImmediate);
  }
  writing = false;
}

createServer(async (request, response) => {
  const { method, url = "/" } = request;
  if (url.startsWith("/events")) return line.join(request, response);
  if (method === "GET" && url === "/page") {
    if (request.headers["if-none-match"] === '"page"') return response.writeHead(304, { etag: '"page"' }).end();
    return response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": page.length, etag: '"page"' }).end(page);
  }
  if (method === "GET") return response.end(JSON.stringify({ seq: line.newest() }));
  const body = await readAll(request);
  if (url === "/echo") return response.end(body);
  if (method === "PUT") {
    page = body;
    return response.end();
  }
  const text = body.toString();
  const { item, done } = JSON.parse(text);
  waiting.push({ item, done, body: text, response });
  if (!writing) void pump();
}).listen({ port: numberFrom("PORT"), host: "127.0.0.1", backlog: 4096 }, () => console.log("up"));
