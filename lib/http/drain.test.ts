import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { drain } from "./drain.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.closeAllConnections();
});

/** A server that answers each request when `answer` is called, and a connection that has had one answer already and is kept alive. */
async function serverWithConnection(hold = false) {
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    const answer = () => response.end(`answered ${request.url}`);
    if (hold && request.url !== "/first") held.push(answer);
    else answer();
  });
  open.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  ask(socket, "/first");
  await once(socket, "data");
  return { server, socket, held, port };
}

const ask = (socket: Socket, path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);

describe("a server that stops", () => {
  it("answers what comes on an open connection, says that it closes, and takes no new ones", async () => {
    const { server, socket, port } = await serverWithConnection();
    const gone = drain(server);
    ask(socket, "/second");
    const said = await text(socket);
    expect(said).toContain("answered /second");
    expect(said.toLowerCase()).toContain("connection: close");
    await gone;
    const [refused] = await once(connect(port, "127.0.0.1"), "error");
    expect(refused).toMatchObject({ code: "ECONNREFUSED" });
  });

  it("lets what is being answered finish", async () => {
    const { server, socket, held } = await serverWithConnection(true);
    ask(socket, "/slow");
    await expect.poll(() => held.length).toBe(1);
    const gone = drain(server, { quiet: 0, patience: 60_000 });
    held[0]?.();
    expect(await text(socket)).toContain("answered /slow");
    await gone;
  });

  it("does not wait for ever: idle connections are closed after a moment, and answers that take too long are cut", async () => {
    const idle = await serverWithConnection();
    await drain(idle.server, { quiet: 10, patience: 60_000 });
    const slow = await serverWithConnection(true);
    ask(slow.socket, "/never");
    await expect.poll(() => slow.held.length).toBe(1);
    slow.socket.on("error", () => {});
    await drain(slow.server, { quiet: 10, patience: 10 });
  });
});
