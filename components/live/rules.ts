import { later } from "#lib/later.ts";

/** What the verbs stand on runs before them and by itself, so that no key waits for both. */
async function inTwo() {
  await import("#lib/domain/kernel/schema.ts");
  await new Promise((resolve) => setTimeout(resolve));
  return (await import("#lib/live-client/rules.ts")).rules;
}

/** The verbs, for every room this browser shows. */
export const rules = later(inTwo);
