import { later } from "#lib/later.ts";

/** What the verbs stand on runs before them, and of the verbs one part before the other, each by itself, so that no key waits for all of it. */
async function inParts() {
  const { firstVerbs } = await import("#lib/live-client/schemas.ts");
  await breath();
  const { moreVerbs } = await firstVerbs();
  await breath();
  const { allVerbs } = await moreVerbs();
  await breath();
  return (await allVerbs()).rules;
}

const breath = () => new Promise((resolve) => setTimeout(resolve));

/** The verbs, for every room this browser shows. */
export const rules = later(inParts);
