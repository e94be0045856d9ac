import { pause } from "./audience.ts";
import { openConnection } from "./connection.ts";
import { openViewer } from "./viewer.ts";

type Requests = { port: number; room: string; events: string };

/** So many people open at once: each fetches the room, then looks on. Answers the milliseconds until all have both. */
export async function storm({ port, room, events }: Requests, people: number): Promise<{ all: number; bytes: number }> {
  const began = performance.now();
  const viewers = await Promise.all(
    Array.from({ length: people }, async () => {
      const connection = await openConnection(port);
      const { status, body } = await connection.ask(room);
      if (status !== 200) throw new Error(`the room was answered with ${status}`);
      const viewer = await openViewer(connection, events, { onEvent: () => {} });
      await viewer.ready;
      return { viewer, bytes: body.length };
    }),
  );
  const all = performance.now() - began;
  for (const { viewer } of viewers) viewer.close();
  await pause(300);
  return { all, bytes: viewers[0]?.bytes ?? 0 };
}
