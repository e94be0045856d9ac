import { request } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { openApi } from "./api/openapi.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
let secret: string;
let slug: string;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ secret } = await door.token());
  const { body } = await door.call("POST", "/api/v1/plans", { token: secret, markdown: "# Move\n\n## Do\n\n- [ ] One\n" });
  slug = String(body.slug);
});

type Sent = { method: string; path: string; headers?: Record<string, string>; body?: string };

/** Sends something and gives the status; a server that hangs up before it has read everything has answered, too. */
function statusOf({ method, path, headers = {}, body }: Sent): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(door.base + path, { method, headers: { authorization: `Bearer ${secret}`, ...headers } });
    asked.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once("error", () => resolve(0));
    asked.end(body);
  });
}

const sizes = { long: 2_000, "very long": 12_000, "longer than a head may be": 200_000 };
const { paths } = openApi() as { paths: Record<string, Record<string, unknown>> };
const routes = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
);
const alive = async () => (await fetch(`${door.base}/api/health`)).status;

describe.each(Object.entries(sizes))("something %s", (_name, size) => {
  const x = "x".repeat(size);
  const combining = "\u0301".repeat(size / 2);

  test.each(routes)("as any part of $method $path is refused, and the next person is answered", async ({ method, path }) => {
    const here = path.replace("{slug}", slug).replace("{id}", "any").replace("{verb}", "complete");
    const parts = ["{slug}", "{id}", "{verb}"].filter((part) => path.includes(part));
    const places: Sent[] = [
      ...parts.flatMap((part) =>
        [x, encodeURIComponent(combining)].map((text) => ({ method, path: path.replace(part, text).replaceAll(/\{\w+\}/g, "any") })),
      ),
      { method, path: `${here}?after=${x}` },
      { method, path: `${here}?zone=${x}&title=${x}` },
      { method, path: here, headers: { authorization: `Bearer ${x}` } },
      { method, path: here, headers: { "idempotency-key": x } },
      { method, path: here, headers: { cookie: `a=${x}` } },
    ];
    for (const sent of places) {
      const status = await statusOf(sent);
      // 200 where the part says nothing here (a cookie, a key of a question); never a mistake of ours, never silence.
      expect([sent.path.slice(0, 40), Object.keys(sent.headers ?? {}), status]).toEqual([
        sent.path.slice(0, 40),
        Object.keys(sent.headers ?? {}),
        expect.toSatisfy((it: number) => it === 0 || (it < 500 && it !== 0)),
      ]);
    }
    expect(await alive()).toBe(200);
  });
});

test.each(["note", "reason", "title", "anything"])("a body of a megabyte under “%s” is refused before it is parsed", async (field) => {
  const body = JSON.stringify({ [field]: "\u0301".repeat(500_000) });
  const status = await statusOf({
    method: "POST",
    path: `/api/v1/plans/${slug}/steps/any/complete`,
    body,
    headers: { "content-type": "application/json" },
  });
  expect([0, 413, 422]).toContain(status);
  expect(await alive()).toBe(200);
});
