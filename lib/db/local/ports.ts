import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const port = await listenOn(0);
  if (port === null) throw new Error("no port is free");
  return port;
}

/** The port the server of this data folder had last, where it is still free: who was connected finds it again. */
export async function usualPort(data: string): Promise<number> {
  const last = lastPort(data);
  return (last && (await listenOn(last))) || freePort();
}

/** Postgres keeps the command line it was last started with. */
function lastPort(data: string): number | null {
  try {
    return Number(/"-p" "(\d+)"/.exec(readFileSync(join(data, "postmaster.opts"), "utf8"))?.[1]) || null;
  } catch {
    return null;
  }
}

/** Listens for a moment, and answers where; null where that is not possible. */
function listenOn(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}
