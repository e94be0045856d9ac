import dns from "node:dns";
import { createServer, type RequestListener } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { guardedRequest, Unreachable } from "./guarded-request.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) close();
});

/** A server on loopback that counts who connects. */
async function loopback(answer: RequestListener = (_request, response) => response.end("secret"), host = "127.0.0.1") {
  const seen = { connections: 0, requests: 0 };
  const server = createServer((request, response) => {
    seen.requests++;
    answer(request, response);
  });
  server.on("connection", () => seen.connections++);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("not on a port");
  return { port: address.port, seen };
}

/** Ways to write an address that is nobody's business: as people, programs and attackers write them. */
const privateHosts = [
  ...["127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "2130706433", "017700000001", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.0.0.1."],
  ...["localhost", "LOCALHOST", "localhost.", "0", "0.0.0.0", "0.1.2.3", "00000000", "0x0", "１２７.0.0.1", "127。0。0。1", "①②⑦.⓪.⓪.①"],
  ...["10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255", "169.254.169.254", "169.254.0.1"],
  ...["2852039166", "0xa9fea9fe", "100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.0.170", "192.0.2.1", "198.18.0.1", "198.19.255.255"],
  ...["198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
  ...[
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[0000::0001]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:7f00:1]",
  ],
  ...["[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[::ffff:0.0.0.0]", "[::ffff:c0a8:1]", "[::7f00:1]"],
  ...["[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::1]", "[64:ff9b:1:ffff::a00:1]"],
  ...[
    "[2002:7f00:1::]",
    "[2002:a9fe:a9fe::1]",
    "[2002:c0a8:1::1]",
    "[2001::1]",
    "[2001:0:7f00:1::]",
    "[2001:db8::1]",
    "[2001:10::1]",
    "[2001:20::1]",
  ],
  ...[
    "[fc00::1]",
    "[fd00::1]",
    "[fdff:ffff::1]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[febf::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[ff05::2]",
    "[100::1]",
  ],
  ...["[3fff::1]", "[5f00::1]"],
];

describe("asking an address that somebody gave", () => {
  it.each(privateHosts)("never connects to %s", async (host) => {
    const { port, seen } = await loopback();
    const own = await loopback(undefined, "::1");
    await expect(guardedRequest(`http://${host}:${port}/`, { method: "GET" })).rejects.toThrow(Unreachable);
    await expect(guardedRequest(`http://${host}:${own.port}/`, { method: "POST", body: "x" })).rejects.toThrow(Unreachable);
    expect([seen.connections, own.seen.connections]).toEqual([0, 0]);
  });

  it("never connects to a private address behind a name, however often the name server changes its mind", async () => {
    const { port, seen } = await loopback();
    const answers = ["127.0.0.1", "10.0.0.1", "127.0.0.1"];
    const looked = vi.spyOn(dns, "lookup").mockImplementation(((
      _name: string,
      options: { all?: boolean },
      done: (...said: unknown[]) => void,
    ) => {
      const address = answers.shift() ?? "127.0.0.1";
      if (options.all) done(null, [{ address, family: 4 }]);
      else done(null, address, 4);
    }) as typeof dns.lookup);
    for (let turn = 0; turn < 4; turn++)
      await expect(guardedRequest(`http://moves.example:${port}/`, { method: "GET" })).rejects.toThrow("private network");
    expect(looked).toHaveBeenCalledTimes(4);
    expect(seen.connections).toBe(0);
    looked.mockRestore();
  });

  it("has eighty and more of them", () => expect(new Set(privateHosts).size).toBeGreaterThanOrEqual(80));

  it("says whose word is needed", async () => {
    await expect(guardedRequest("http://127.0.0.1:9/", { method: "GET" })).rejects.toThrow(
      "That host is in a private network. The operator of this server can allow it: HOLDPOINT_ALLOW_HOSTS=127.0.0.1:9",
    );
  });

  it.each(["ftp://example.org", "file:///etc/passwd", "gopher://example.org", "javascript:alert(1)", "data:text/plain,x", "no address"])(
    "takes %s for no address",
    async (address) => {
      await expect(guardedRequest(address, { method: "GET" })).rejects.toThrow(Unreachable);
    },
  );

  it("takes no name and password in an address", async () => {
    await expect(guardedRequest("https://user:pass@example.org/", { method: "GET" })).rejects.toThrow("must not hold a name");
  });
});

describe("asking a host that the operator allowed", () => {
  beforeEach(() => vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", ""));

  async function allowed(answer?: RequestListener) {
    const peer = await loopback(answer);
    vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", `internal.example:1, 127.0.0.1:${peer.port}`);
    return peer;
  }

  it("answers with status, headers and the text", async () => {
    const { port } = await allowed((_request, response) => response.writeHead(201, { "x-a": "b" }).end("taken"));
    expect(await guardedRequest(`http://127.0.0.1:${port}/`, { method: "POST", body: "{}" })).toMatchObject({
      ...{ status: 201, text: "taken" },
      headers: { "x-a": "b" },
    });
  });

  it("does not reach another port of it, nor by another name", async () => {
    await allowed();
    const other = await loopback();
    await expect(guardedRequest(`http://127.0.0.1:${other.port}/`, { method: "GET" })).rejects.toThrow("private network");
    await expect(guardedRequest(`http://localhost:${other.port}/`, { method: "GET" })).rejects.toThrow("private network");
    expect(other.seen.connections).toBe(0);
  });

  it("checks again where it is sent on to", async () => {
    const hidden = await loopback();
    const { port } = await allowed((_request, response) => response.writeHead(307, { location: `http://127.0.0.1:${hidden.port}/` }).end());
    await expect(guardedRequest(`http://127.0.0.1:${port}/`, { method: "GET" })).rejects.toThrow("private network");
    await expect(guardedRequest(`http://127.0.0.1:${port}/`, { method: "POST", body: "x" })).rejects.toThrow("private network");
    expect(hidden.seen.connections).toBe(0);
  });

  it("gives a circle of redirects up, and never makes a question of what is posted", async () => {
    const { port, seen } = await allowed((request, response) =>
      response.writeHead(request.method === "GET" ? 307 : 302, { location: "/" }).end(),
    );
    await expect(guardedRequest(`http://127.0.0.1:${port}/`, { method: "GET" })).rejects.toThrow("on and on");
    expect(seen.requests).toBe(4);
    await expect(guardedRequest(`http://127.0.0.1:${port}/`, { method: "POST", body: "x" })).rejects.toThrow("leads to another one");
  });

  it("reads a megabyte of an endless answer", async () => {
    const { port } = await allowed((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(64_000)));
      };
      response.on("drain", more);
      more();
    });
    expect((await guardedRequest(`http://127.0.0.1:${port}/`, { method: "GET" })).text).toHaveLength(1_000_000);
  });

  it("says in words that nobody is there", async () => {
    const { port } = await allowed((request) => request.socket.destroy());
    await expect(guardedRequest(`http://127.0.0.1:${port}/`, { method: "GET" })).rejects.toThrow("The host does not answer.");
  });
});
