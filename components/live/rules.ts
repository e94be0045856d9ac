import { later } from "#lib/later.ts";

/** What the verbs stand on runs before them and by itself, so that no key waits for both. */
async function inTwo() {
  const { rulesOn } = await import("#lib/live-client/schemas.ts");
  await new Promise((resolve) => setTimeout(resolve));
  return (await rulesOn()).rules;
}

/** The verbs, for every room this browser shows. */
export const rules = later(inTwo);
