import * as z from "zod";

export type BenchPlan = { id: string; slug: string; stepIds: string[]; token: string; port: number };

const created = z.object({ id: z.string(), slug: z.string() });
const room = z.object({ seq: z.number(), steps: z.record(z.string(), z.object({ id: z.string() })) });

/** Imports a plan of this many plain steps and starts it, both through the API. */
export async function startPlan(port: number, token: string, steps: number): Promise<BenchPlan> {
  const headers = { authorization: `Bearer ${token}` };
  const address = `http://127.0.0.1:${port}/api/v1/plans`;
  const document = [
    "# Move the ledger",
    "",
    "## Deploy",
    "",
    ...Array.from({ length: steps }, (_, index) => `- [ ] Move shard ${index + 1}`),
    "",
  ];
  const made = await fetch(`${address}?zone=UTC`, {
    method: "POST",
    headers: { ...headers, "content-type": "text/markdown" },
    body: document.join("\n"),
  });
  const { id, slug } = created.parse(await read(made));
  await read(await fetch(`${address}/${slug}/start`, { method: "POST", headers }));
  const found = room.parse(await read(await fetch(`${address}/${slug}`, { headers })));
  return { id, slug, stepIds: Object.keys(found.steps), token, port };
}

async function read(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`the plan could not be made (${answer.status}): ${await answer.text()}`);
  return answer.json();
}

/** The plan's newest sequence number. */
export async function headOf({ port, slug, token }: BenchPlan): Promise<number> {
  return room.parse(
    await read(await fetch(`http://127.0.0.1:${port}/api/v1/plans/${slug}`, { headers: { authorization: `Bearer ${token}` } })),
  ).seq;
}

export type Turn = { stepId: string; verb: "complete" | "reopen" };

/**
 * Deals the steps out to so many people, none to two: each is told what to tick next. A done step is opened again, so that
 * every tick is an event, however many runs share the plan.
 */
export function turns(stepIds: string[]): (person: number, people: number) => () => Turn {
  const done = new Set<string>();
  return (person, people) => {
    const own = stepIds.filter((_, index) => index % people === person);
    let cursor = 0;
    return () => {
      const stepId = own[cursor++ % own.length] ?? "";
      const verb = done.delete(stepId) ? "reopen" : "complete";
      if (verb === "complete") done.add(stepId);
      return { stepId, verb };
    };
  };
}
