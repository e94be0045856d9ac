import { openConnection } from "./connection.ts";

/** Asks for the same thing over and over on many connections; answers how many requests a second were served. */
export async function load(
  port: number,
  request: string,
  status: number,
  { connections, forMs }: { connections: number; forMs: number },
): Promise<number> {
  const all = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  let served = 0;
  const began = performance.now();
  const end = began + forMs;
  await Promise.all(
    all.map(async (connection) => {
      while (performance.now() < end) {
        const answer = await connection.ask(request);
        if (answer.status !== status) throw new Error(`answered ${answer.status} where ${status} was expected`);
        served++;
      }
      connection.close();
    }),
  );
  return served / ((performance.now() - began) / 1000);
}
