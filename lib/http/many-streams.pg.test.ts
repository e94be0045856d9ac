import { get, type IncomingMessage } from "node:http";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { countStream } from "../live/stream-limits.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
let path: string;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  const { secret } = await door.token();
  const { body } = await door.call("POST", "/api/v1/plans", { token: secret, markdown: "# Move\n\n## Do\n\n- [ ] One\n" });
  path = `/api/v1/plans/${body.slug}/events`;
});

const opened: IncomingMessage[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const response of opened.splice(0)) response.destroy();
});

/** Opens a stream and gives its head; nobody reads it. */
function stream(secret: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = get(door.base + path, { headers: { authorization: `Bearer ${secret}`, accept: "text/event-stream" } });
    asked.once("error", reject);
    asked.once("response", (response) => {
      response.on("error", () => {});
      opened.push(response);
      resolve(response);
    });
  });
}

const textOf = async (response: IncomingMessage) => Buffer.concat(await response.toArray()).toString();

describe("streams", () => {
  test("of one viewer are forty; the others are told what to do, and when to come again", async () => {
    const { secret } = await door.token();
    const all = await Promise.all(Array.from({ length: 500 }, () => stream(secret)));
    const refused = all.filter(({ statusCode }) => statusCode === 429);
    expect([all.filter(({ statusCode }) => statusCode === 200).length, refused.length]).toEqual([40, 460]);
    const [first] = refused;
    expect(first?.headers["retry-after"]).toBe("30");
    expect(await textOf(first ?? expect.fail())).toContain("You have 40 live pages open. Close some of them.");
  });

  test("that are closed make room, and nobody else pays for somebody's many", async () => {
    const [greedy, other] = [await door.token(), await door.token()];
    const all = await Promise.all(Array.from({ length: 40 }, () => stream(greedy.secret)));
    expect((await stream(greedy.secret)).statusCode).toBe(429);
    expect((await stream(other.secret)).statusCode).toBe(200);
    for (const response of all.slice(0, 5)) response.destroy();
    await expect.poll(async () => (await stream(greedy.secret)).statusCode).toBe(200);
  });

  test("from one address, and in all, have their bounds", () => {
    vi.stubEnv("HOLDPOINT_STREAMS_PER_ADDRESS", "3");
    const open = [1, 2, 3].map((n) => countStream({ holder: `h${n}`, address: "192.0.2.1" }));
    expect(() => countStream({ holder: "h4", address: "192.0.2.1" })).toThrow("from your network");
    open.push(countStream({ holder: "h4", address: "192.0.2.2" }));
    vi.stubEnv("HOLDPOINT_STREAMS", "1");
    expect(() => countStream({ holder: "h5", address: "192.0.2.3" })).toThrow("on this server");
    for (const close of [...open, ...open]) close();
    vi.unstubAllEnvs();
    countStream({ holder: "h5", address: "192.0.2.1" })();
  });
});
