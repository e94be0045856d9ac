import { connect, type Socket } from "node:net";

export type Answer = { status: number; head: string; body: Buffer };

/** One keep-alive connection that asks one thing at a time: a client cheap enough not to be what is measured. */
export type Connection = {
  ask: (request: string) => Promise<Answer>;
  /** From now on whatever arrives goes here instead. The bytes are the reader's until it returns; what it keeps, it copies. */
  hear: (onBytes: (bytes: Buffer) => void) => void;
  socket: Socket;
  close: () => void;
};

/** Every socket reads into this one, one after the other: a buffer for each read would cost more than looking at it. */
const arrived = Buffer.allocUnsafeSlow(256 * 1024);

/** A request as it goes over the wire. */
export function requestText(method: string, path: string, headers: Record<string, string> = {}, body = ""): string {
  const all = { host: "127.0.0.1", ...headers, ...(method === "GET" ? {} : { "content-length": String(Buffer.byteLength(body)) }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

export async function openConnection(port: number): Promise<Connection> {
  let onBytes = (_: Buffer) => {};
  const onread = {
    buffer: arrived,
    callback(size: number) {
      onBytes(arrived.subarray(0, size));
      return true;
    },
  };
  const socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let asked: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  let parts: Buffer[] = [];
  const fail = (error: Error) => {
    asked?.reject(error);
    asked = null;
  };
  const read = answerReader((answer) => {
    asked?.resolve(answer);
    asked = null;
  });
  const hear = (next: typeof onBytes) => {
    onBytes = next;
  };
  hear((bytes) => {
    parts.push(Buffer.from(bytes));
    parts = read(parts);
  });
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("the connection was closed")));
  return {
    socket,
    hear,
    close: () => socket.destroy(),
    ask(request) {
      return new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error("the connection is closed"));
        asked = { resolve, reject };
        socket.write(request);
      });
    },
  };
}

/** Reads answers out of what has arrived so far; gives back what is not yet a whole one. */
function answerReader(onAnswer: (answer: Answer) => void): (parts: Buffer[]) => Buffer[] {
  /** Bytes that must have arrived before it is worth looking again. */
  let wanted = 0;
  return (parts) => {
    const size = parts.reduce((sum, { length }) => sum + length, 0);
    if (size < wanted) return parts;
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0) return [bytes];
    const head = bytes.toString("latin1", 0, headEnd);
    const status = Number(head.slice(9, 12));
    const start = headEnd + 4;
    const length = status === 304 || status === 204 ? "0" : /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      if (bytes.indexOf("\r\n0\r\n\r\n", headEnd) < 0) return [bytes];
      onAnswer({ status, head, body: unchunk(bytes.subarray(start)) });
      wanted = 0;
      return [];
    }
    wanted = start + Number(length);
    if (size < wanted) return [bytes];
    onAnswer({ status, head, body: bytes.subarray(start, wanted) });
    const rest = bytes.subarray(wanted);
    wanted = 0;
    return rest.length > 0 ? [rest] : [];
  };
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf("\r\n", at);
    const size = Number.parseInt(bytes.toString("latin1", at, lineEnd), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
