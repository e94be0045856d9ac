import type { ServerResponse } from "node:http";
import { countStream, type StreamOf } from "./stream-limits.ts";

/** Text as one HTTP/1.1 chunk, ready to be written to any number of sockets as it is. */
export function chunk(text: string): Buffer {
  return Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`);
}

/** One server-sent event. With an id it is journal; without one it never touches the room. */
export function frame(data: unknown, { id, event }: { id?: number; event?: string } = {}): string {
  return `${id === undefined ? "" : `id: ${id}\n`}${event ? `event: ${event}\n` : ""}data: ${JSON.stringify(data)}\n\n`;
}

/** A reader this far behind is cut off; its browser comes back and asks for what it missed. */
export const maxBacklogBytes = 256 * 1024;

export type Connection = {
  /** Writes bytes made by `chunk`. False where the reader has fallen too far behind and was cut. */
  send: (bytes: Buffer) => boolean;
  end: () => void;
};

/**
 * Turns a response into a stream of server-sent events. After the head, frames go to the socket as they are: encoding
 * them once for all viewers and skipping the response's own bookkeeping is what makes a thousand viewers cheap. Throws
 * `too-many` (see `countStream`).
 */
export function openStream(response: ServerResponse, of: StreamOf, onClose: () => void): Connection {
  // Before the head: whoever has too many is told so, in words.
  const countOff = countStream(of);
  const { socket } = response;
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    // `no-transform`: a proxy that compresses would hold events back.
    "cache-control": "no-cache, no-store, no-transform",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
  });
  response.write("retry: 1000\n\n");
  response.once("close", () => {
    countOff();
    onClose();
  });
  return {
    send(bytes) {
      if (!socket || socket.destroyed) return false;
      if (socket.writableLength > maxBacklogBytes) {
        socket.destroy();
        return false;
      }
      socket.write(bytes);
      return true;
    },
    end() {
      response.end();
      // The reader need not say goodbye first; a page that is gone must be gone.
      socket?.end();
    },
  };
}
