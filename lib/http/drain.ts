import type { Server } from "node:http";
import { Server as PortServer } from "node:net";

/** How long a connection that is open may still begin a request, and how long answers may take after that, in ms. */
const waits = { quiet: 1000, patience: 3000 };

/**
 * Ends a server without cutting anybody off: the port closes at once; who has a connection may use it once more and is told that it closes
 * with the answer; what is then idle is closed, and what is still being answered gets its time. Resolves when all connections are gone.
 */
export async function drain(server: Server, { quiet, patience } = waits): Promise<void> {
  server.prependListener("request", (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const gone = new Promise<void>((resolve) => {
    // The server's own close() also closes idle connections: a request that is on its way there would be lost.
    PortServer.prototype.close.call(server, () => resolve());
  });
  const timers = [setTimeout(() => server.closeIdleConnections(), quiet), setTimeout(() => server.closeAllConnections(), quiet + patience)];
  await gone;
  for (const timer of timers) clearTimeout(timer);
}
