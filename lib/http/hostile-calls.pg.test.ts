import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { hostileTexts, hostileValues, told } from "../domain/testing/hostile.ts";
import { verifyRoom } from "../journal/replay.ts";
import { isLong } from "../testing/long.ts";
import type { ApiRoute, Declared } from "./api/route.ts";
import { apiRoutes } from "./api/routes.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
let secret: string;
let plan: { id: string; path: string };
let ids: Record<string, string>;

const runbook = `# Move

## Do

- [ ] One
- [ ] Two
- [ ] Look at the queue every 5 minutes for 1 hour

## Rollback triggers

- Data corruption is reported

## Communication templates

### Start

~~~
We start at [TIME].
~~~
`;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ secret } = await door.token());
  plan = await door.plan(runbook);
  const { body } = await door.call("GET", plan.path, { token: secret });
  ids = Object.fromEntries(["steps", "watches", "messages", "tripwires"].map((name) => [name, Object.keys(body[name] as object)[0] ?? ""]));
});

type Sent = { method: string; path: string; type?: string | undefined; body?: string | undefined; headers?: Record<string, string> };

/** What is wrong with an answer: a mistake of ours, or none at all. A refusal has a sentence. */
async function wrongWith({ method, path, type, body, headers = {} }: Sent): Promise<string[]> {
  const sent = { method, headers: { authorization: `Bearer ${secret}`, ...(type ? { "content-type": type } : {}), ...headers } };
  const answer = await fetch(door.base + path, body === undefined ? sent : { ...sent, body });
  // The first piece of a stream is its answer.
  const text = answer.headers.get("content-type")?.startsWith("text/event-stream") ? "" : await answer.text();
  if (!answer.bodyUsed) await answer.body?.cancel();
  if (answer.status >= 500) return [`${answer.status} ${text.slice(0, 200)}`];
  // What is longer than a head may be, Node refuses before anybody of ours.
  if (answer.status === 431) return [];
  if (answer.status >= 400 && !/"(?:message|errorDetails)":"[^"]{10,}/.test(text))
    return [`${answer.status} without a sentence: ${text.slice(0, 100)}`];
  return [];
}

/** An address of the API with what it names: rows of the plan that are there. */
function written({ path }: Declared): string {
  const id = /\/(steps|messages|tripwires)\/:id/.exec(path)?.[1];
  return `/api/v1${path
    .replace("/plans/:slug", plan.path.slice("/api/v1".length))
    .replace("/slots/:id", `/slots/${ids.watches}.1`)
    .replace(":id", ids[id ?? ""] ?? "none")
    .replace(":verb", "complete")
    .replace(":fieldId", "0".repeat(12))}`;
}

const jsonOf = ({ body }: Declared) => body?.["application/json"];
const namesOf = (schema: unknown): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);

/** Every way to call an address with something hostile in one place of it. */
function calls(route: Declared): Sent[] {
  const { method, path, query } = route;
  const here = written(route);
  const json = jsonOf(route);
  const type = json ? "application/json" : Object.keys(route.body ?? {})[0];
  const whole = method === "POST" ? (json ? "{}" : runbook) : undefined;
  const named = path.split("/").filter((part) => part.startsWith(":"));
  return [
    ...named.flatMap((part) =>
      hostileTexts.map((text) => {
        // What stands before the place is there, so that the place is looked at.
        const until = written({ ...route, path: path.slice(0, path.indexOf(part)) });
        const after = written({ ...route, path: path.slice(path.indexOf(part) + part.length) }).slice("/api/v1".length);
        return { method, path: until + encoded(text) + after, type, body: whole };
      }),
    ),
    ...namesOf(query).flatMap((name) =>
      hostileTexts.map((text) => ({ method, path: `${here}?${name}=${encoded(text)}`, type, body: whole })),
    ),
    ...(method === "POST" ? hostileValues.map((value) => ({ method, path: here, type, body: JSON.stringify(value) })) : []),
    ...namesOf(json).flatMap((name) =>
      hostileValues.map((value) => ({ method, path: here, type, body: JSON.stringify({ [name]: value }) })),
    ),
  ];
}

/** As a part of an address; half of a character cannot be written in one, and is sent as the bytes that would say it. */
const encoded = (text: string) => (text.isWellFormed() ? encodeURIComponent(text) : "%ED%A0%BD");

/** In the suite every third of what is said in a body; at length, all. */
const chosen = (all: readonly Sent[]) =>
  isLong ? all : all.filter(({ body, type }, index) => type !== "application/json" || body === "{}" || index % 3 === 0);

describe("whatever is said in any place", () => {
  test.each(Object.entries<ApiRoute>(apiRoutes))(
    "of %s is answered, with a sentence where it is refused",
    async (_name, route) => {
      const wrong: string[] = [];
      for (const sent of chosen(calls(route)))
        wrong.push(...(await wrongWith(sent)).map((what) => `${sent.method} ${told(sent.path)} ${told(sent.body)}: ${what}`));
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  const elsewhere = {
    "the events of a plan": (text: string): Sent => ({ method: "GET", path: `${plan.path}/events?after=${encoded(text)}` }),
    "the key of a flag": (text: string): Sent => ({
      method: "POST",
      path: `/ofrep/v1/evaluate/flags/${encoded(text)}`,
      type: "application/json",
      body: "{}",
    }),
    "the context of flags": (text: string): Sent => ({
      method: "POST",
      path: "/ofrep/v1/evaluate/flags",
      type: "application/json",
      body: text,
    }),
    "a targeting key": (text: string): Sent => ({
      ...{ method: "POST", path: "/ofrep/v1/evaluate/flags", type: "application/json" },
      body: JSON.stringify({ context: { targetingKey: text, cohort: text } }),
    }),
    "a room": (text: string): Sent => ({ method: "GET", path: `/live/x${encoded(text)}` }),
    "the events of a room": (text: string): Sent => ({ method: "GET", path: `/live/${plan.id}?after=${encoded(text)}` }),
  };

  test.each(Object.entries(elsewhere))("of %s is answered", async (_name, sent) => {
    const wrong: string[] = [];
    for (const text of hostileTexts) wrong.push(...(await wrongWith(sent(text))).map((what) => `${told(text)}: ${what}`));
    expect(wrong).toEqual([]);
  });

  test.each(["idempotency-key", "last-event-id"])("of the header %s is answered", async (name) => {
    const wrong: string[] = [];
    for (const text of hostileTexts.filter((each) => /^[\x20-\x7e]*$/.test(each) && each.length < 8000))
      for (const path of ["/events", ""])
        for (const accept of ["text/event-stream", "application/json"])
          wrong.push(
            ...(await wrongWith({ method: "GET", path: plan.path + path, headers: { [name]: text, accept } })).map(
              (what) => `${told(text)} ${path}: ${what}`,
            ),
            ...(await wrongWith({ method: "POST", path: `${plan.path}/start`, headers: { [name]: text } })).map(
              (what) => `${told(text)}: ${what}`,
            ),
          );
    expect(wrong).toEqual([]);
  });
});

test("after all of it the record is whole, and people are answered", async () => {
  expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
  expect(await verifyRoom(pool(), door.workspaceId)).toMatchObject({ ok: true });
  expect((await fetch(`${door.base}/api/health`)).status).toBe(200);
});

test("of four imports of one title at once each is made, under an address of its own, and no empty room is left", async () => {
  const made = await Promise.all(
    Array.from({ length: 4 }, () => door.call("POST", "/api/v1/plans", { token: secret, markdown: "# Twin\n\n## Do\n\n- [ ] One\n" })),
  );
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(new Set(made.map(({ body }) => body.slug)).size).toBe(4);
  const { rows } = await pool().query(`SELECT id FROM "Room" r WHERE seq = 0`);
  expect(rows).toEqual([]);
});
