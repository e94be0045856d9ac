import { createServer, type Server } from "node:http";
import next from "next";
import { addressHeader, addressOf, isPassedOn, passedOnHeader } from "./lib/auth/address-of.ts";
import { now } from "./lib/clock.ts";
import { startListening, stopListening } from "./lib/db/listen.ts";
import { endPool } from "./lib/db/pool.ts";
import { answerAtTheDoor } from "./lib/http/door.ts";
import { drain } from "./lib/http/drain.ts";
import { listeners } from "./lib/http/listeners.ts";
import { statusRenderKey } from "./lib/http/status-render-key.ts";
import { setTimersOfOldPlans } from "./lib/jobs/old-timers.ts";
import { startWorker, type Worker } from "./lib/jobs/worker.ts";
import { keepHeads } from "./lib/journal/keep-heads.ts";
import { closeAll } from "./lib/live/hub.ts";
import { startProbing } from "./lib/live/probes.ts";
import { keepRolledUp } from "./lib/measured/keep-rolled-up.ts";
import { askedFrom } from "./lib/security/log.ts";

export type Running = { port: number; stop: () => Promise<void> };

/**
 * Starts the whole product on one port: the front door, then Next. Rejects with EADDRINUSE where the port is taken.
 * The environment (database, secrets, address) is set by whoever calls; see scripts/start.ts.
 */
export async function startServer({ dev, port, host }: { dev: boolean; port: number; host: string }): Promise<Running> {
  const app = next({ dev, dir: import.meta.dirname, port, hostname: host });
  const handle = app.getRequestHandler();
  // A request that comes before this is done would hang for ever, so the port opens after it.
  await app.prepare();
  startListening(listeners);
  const render = async (path: string) => {
    const answer = await fetch(`http://${ownHost(host)}:${port}/status/${path}`, {
      headers: { "x-holdpoint-render": statusRenderKey() },
    });
    if (!answer.ok) throw new Error(`the status page could not be rendered (${answer.status})`);
    return answer.text();
  };
  const server = createServer((request, response) => {
    const from = addressOf(request);
    void askedFrom(from, async () => {
      if (await answerAtTheDoor(request, response, render)) return;
      request.headers[passedOnHeader] = isPassedOn(request) ? "yes" : "no";
      request.headers[addressHeader] = from;
      await handle(request, response);
    });
  });
  // Whoever is slow to say what they want, or says nothing more, gives the connection back. Streams are answers and stay.
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 30_000;
  await listen(server, port, host);
  await setTimersOfOldPlans(new Date(now()).toISOString());
  const works = process.env.HOLDPOINT_WORKER !== "off";
  const worker = works ? startWorker() : null;
  const probing = works ? startProbing() : null;
  const rolling = works ? keepRolledUp() : null;
  const place = process.env.HOLDPOINT_HEADS;
  const endHeads = place ? keepHeads(place) : null;
  return {
    port,
    async stop() {
      endHeads?.();
      await probing?.stop();
      await rolling?.stop();
      await stop(server, worker);
    },
  };
}

/** Where this server reaches itself: at the one interface it listens on, or on this machine where it listens on all. */
function ownHost(host: string): string {
  if (host === "" || host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, backlog: 4096 }, resolve);
  });
}

/** Ends the streams, lets what is being asked and answered finish, and then what the answers stand on. */
async function stop(server: Server, worker: Worker | null): Promise<void> {
  closeAll();
  await drain(server);
  await worker?.stop();
  await stopListening();
  await endPool();
}
