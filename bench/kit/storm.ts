import { pause } from "./audience.ts";
import { openConnection } from "./connection.ts";
import { openViewer } from "./viewer.ts";

type Requests = { port: number; room: string; events: string };

/** What a storm came to: milliseconds until all had both, the room's bytes, and how many lines were cut on the way. */
export type Storm = { all: number; bytes: number; cut: number };

/** So many people open at once: each fetches the room, then looks on. Whose line is cut tries again, as a browser does. */
export async function storm(requests: Requests, people: number): Promise<Storm> {
  const began = performance.now();
  const opened = await Promise.all(Array.from({ length: people }, () => open(requests)));
  const all = performance.now() - began;
  for (const { close } of opened) close();
  // The server has a thousand goodbyes to take in before the next crowd comes.
  await pause(500 + people);
  return { all, bytes: opened[0]?.bytes ?? 0, cut: opened.reduce((sum, { tries }) => sum + tries - 1, 0) };
}

async function open({ port, room, events }: Requests): Promise<{ bytes: number; tries: number; close: () => void }> {
  for (let tries = 1; ; tries++) {
    const connection = await openConnection(port);
    try {
      const { status, body } = await connection.ask(room);
      if (status !== 200) throw new Error(`the room was answered with ${status}`);
      const viewer = await openViewer(connection, events, { onEvent: () => {} });
      await viewer.ready;
      return { bytes: body.length, tries, close: viewer.close };
    } catch (error) {
      connection.close();
      if (tries === 20) throw error;
      await pause(500);
    }
  }
}
