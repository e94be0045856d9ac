import { later } from "#lib/later.ts";

/** What the verbs stand on, and the largest of them: each comes and runs by itself, so that no key waits until all of it has. */
const parts = [
  () => import("#lib/domain/kernel/schema.ts"),
  () => import("#lib/domain/steps/verbs.ts"),
  () => import("#lib/domain/messages/verbs.ts"),
];

async function inParts() {
  for (const part of parts) {
    await part();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return (await import("#lib/live-client/rules.ts")).rules;
}

/** The verbs, for every room this browser shows. */
export const rules = later(inParts);
