import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";

export type Got = { path: string; headers: IncomingHttpHeaders; body: string };

/** A peer on loopback that keeps what it is sent and answers as it is told (at first: 200). */
export async function httpSink(port = 0) {
  const got: Got[] = [];
  let answer: RequestListener = (_request, response) => response.end("ok");
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      got.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("not on a port");
  return {
    got,
    host: `127.0.0.1:${address.port}`,
    url: `http://127.0.0.1:${address.port}`,
    answers(next: RequestListener) {
      answer = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
