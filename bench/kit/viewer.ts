import type { Socket } from "node:net";
import { type Connection, openConnection } from "./connection.ts";

/** Somebody who looks on: reads a stream of server-sent events and notes when each numbered one was there in full. */
export type Viewer = {
  socket: Socket;
  /** Resolves when the first frame is in: from then on nothing is missed. */
  ready: Promise<void>;
  close: () => void;
};

type Reader = { onEvent: (seq: number, at: number) => void; onClose?: () => void };

const mark = Buffer.from("\nid: ");
const frameEnd = Buffer.from("\n\n");

/** Looks on through a connection of its own, or through one that has been used for something else before. */
export async function openViewer(over: number | Connection, request: string, { onEvent, onClose }: Reader): Promise<Viewer> {
  const connection = typeof over === "number" ? await openConnection(over) : over;
  const { socket, hear } = connection;
  const ready = Promise.withResolvers<void>();
  let isReady = false;
  let rest: Buffer = Buffer.alloc(0);
  hear((part) => {
    // Only the event that began in the last part is put together; copying whole frames would cost more than looking at them.
    const joint = rest.length > 0 ? part.indexOf(frameEnd) + 1 : 0;
    if (joint > 0) takeEvents(Buffer.concat([rest, part.subarray(0, joint + 1)]), onEvent);
    const bytes = rest.length > 0 && joint === 0 ? Buffer.concat([rest, part]) : part.subarray(joint);
    if (!isReady && bytes.indexOf("event: beat") >= 0) {
      isReady = true;
      ready.resolve();
    }
    rest = Buffer.from(takeEvents(bytes, onEvent));
  });
  socket.once("close", () => {
    // Whoever waits for a line that never came up must not wait for ever; one nobody waits for is no failure.
    ready.promise.catch(() => {});
    ready.reject(new Error("the stream was closed before its first frame"));
    onClose?.();
  });
  socket.write(request);
  return { socket, ready: ready.promise, close: connection.close };
}

/**
 * Finds the whole events in these bytes and gives back what is left over. Frames are found by their marks alone, without
 * decoding the chunks around them: the data is JSON and holds no line break.
 */
function takeEvents(bytes: Buffer, onEvent: (seq: number, at: number) => void): Buffer {
  const now = performance.now();
  let at = 0;
  for (;;) {
    const start = bytes.indexOf(mark, at);
    if (start < 0) return bytes.subarray(Math.max(at, bytes.length - mark.length));
    const end = bytes.indexOf(frameEnd, start + mark.length);
    if (end < 0) return bytes.subarray(start);
    onEvent(Number.parseInt(bytes.toString("latin1", start + mark.length, start + mark.length + 12), 10), now);
    // The second line break of the frame may begin the mark of the next one.
    at = end + 1;
  }
}
