import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
let secret: string;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ secret } = await door.token());
});

/** Sends bytes as they are and gives what came back by the time the server has closed the connection. */
async function sent(...parts: string[]): Promise<string> {
  const { hostname, port } = new URL(door.base);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    answer += text;
  });
  // A server that has answered may close while this side still writes.
  socket.on("error", () => {});
  for (const part of parts) socket.write(part);
  await once(socket, "close");
  return answer;
}

const head = (line: string, ...headers: string[]) =>
  `${[line, "Host: x", `Authorization: Bearer ${secret}`, ...headers].join("\r\n")}\r\n\r\n`;

describe("the door", () => {
  test.each(["//", "//:x", "///", "/\\", "http://[", "http://x:99999/"])(
    "refuses the address %s, and answers the next person",
    async (address) => {
      const answer = await sent(head(`GET ${address} HTTP/1.1`, "Connection: close"));
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await fetch(`${door.base}/api/health`)).status).toBe(200);
    },
  );

  test.each([
    ["Origin: https://evil.example", "403"],
    ["Sec-Fetch-Site: cross-site", "403"],
    ["X-Nothing: said", "403"],
    ["Origin: http://x", "404"],
  ])("turns away an action that another site sent, before Next fails over it: %s", async (line, status) => {
    const answer = await sent(head("POST /signin HTTP/1.1", "Next-Action: 00", line, "Content-Length: 2", "Connection: close"), "[]");
    expect(answer.slice(9, 12)).toBe(status);
  });

  test("notes in the security log who was refused what, requests of other sites, and tokens that are used, without a secret", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "security-")), "security.log");
    vi.stubEnv("HOLDPOINT_SECURITY_LOG", path);
    const other = await door.token();
    const asked = (token: string) =>
      fetch(`${door.base}/api/v1/plans/no-such-plan/gates?secret=hps_x`, { headers: { authorization: `Bearer ${token}` } });
    for (const token of ["hpt_wrong", other.secret, other.secret]) await asked(token);
    await sent(
      head("POST /signin HTTP/1.1", "Next-Action: 00", "Origin: https://evil.example", "Content-Length: 2", "Connection: close"),
      "[]",
    );
    vi.unstubAllEnvs();
    const text = readFileSync(path, "utf8");
    expect(text).not.toMatch(/hp[a-z]_\w|no-such-plan/);
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { kind: "workspace-changed", event: "token.created", by: expect.any(String) },
      { kind: "refused", from: "127.0.0.1", who: null, asked: "GET /api/v1", why: expect.stringContaining("valid API token") },
      { kind: "token-used", who: expect.any(String), account: expect.any(String) },
      { kind: "foreign-origin" },
      { kind: "refused", asked: "POST /signin" },
    ]);
  });

  test.each(["/status/wrong/nothing", "/nowhere", "/api/v1/plans", "/api/health", "/live/nowhere", "//"])(
    "gives %s the headers that every answer has",
    async (path) => {
      vi.stubEnv("HOLDPOINT_URL", "https://plans.example");
      const answer = (await sent(head(`GET ${path} HTTP/1.1`, "Connection: close"))).toLowerCase();
      vi.unstubAllEnvs();
      for (const said of ["x-content-type-options: nosniff", "referrer-policy: no-referrer", "strict-transport-security: max-age=31536000"])
        expect(answer.split(said)).toHaveLength(2);
    },
  );

  test("takes a cookie of another application, encoded in its own way, for what it is: none of ours", async () => {
    const answer = await sent("GET /live/nowhere/events HTTP/1.1\r\nHost: x\r\nCookie: theirs=%E0%A4%A; more\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).toContain("You are signed out.");
  });

  test("answers a body that is too large by its head, and reads none of it", async () => {
    const answer = await sent(head("POST /api/v1/plans HTTP/1.1", "Content-Type: text/markdown", "Content-Length: 524288000"), "# Move\n");
    expect(answer).toContain("too-large");
    expect(answer.toLowerCase()).toContain("connection: close");
  });

  test("stops reading a body that grows too large on its way, and closes the connection", async () => {
    const part = `10000\r\n${"x".repeat(65_536)}\r\n`;
    const answer = await sent(
      head("POST /api/v1/plans/nowhere/start HTTP/1.1", "Transfer-Encoding: chunked"),
      ...Array.from({ length: 12 }, () => part),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer.toLowerCase()).toContain("connection: close");
  });

  test.each([["Content-Length: 4194304"], ["Transfer-Encoding: chunked"]])(
    "takes no sign-in with %s: nobody's password is that long",
    async (header) => {
      const answer = await sent(head("POST /api/auth/callback/password HTTP/1.1", header));
      expect(answer).toMatch(/^HTTP\/1\.1 422 /);
    },
  );
});
