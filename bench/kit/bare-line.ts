import type { IncomingMessage, ServerResponse } from "node:http";

const frameMs = 16;

type Numbered = { seq: number; body: string };

/** The fan-out of the yardstick: events of the same 16 ms leave as one buffer, encoded once for all viewers. */
export function openLine() {
  const viewers = new Set<ServerResponse>();
  let text = "";
  let newest = 0;
  let lastFrame = 0;
  let timer: NodeJS.Timeout | null = null;

  const flush = () => {
    const bytes = chunk(text);
    timer = null;
    text = "";
    lastFrame = performance.now();
    for (const { socket } of viewers) socket?.write(bytes);
  };

  return {
    newest: () => newest,
    publish(events: Numbered[]) {
      for (const { seq, body } of events) text += `id: ${seq}\ndata: ${body}\n\n`;
      newest = events.at(-1)?.seq ?? newest;
      if (timer) return;
      // Leading edge: after a quiet moment an event leaves at once.
      const wait = frameMs - (performance.now() - lastFrame);
      if (wait <= 0) flush();
      else timer = setTimeout(flush, wait);
    },
    join(request: IncomingMessage, response: ServerResponse) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
      response.write("event: beat\ndata: {}\n\n");
      request.socket.setNoDelay(true);
      viewers.add(response);
      response.once("close", () => viewers.delete(response));
    },
  };
}

const chunk = (text: string) => Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`);
