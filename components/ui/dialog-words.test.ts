import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The dialogs of a file that ask before something is done, each from its name to the end of its attributes. */
const asking = (text: string): string[] =>
  [...text.matchAll(/<(?:Confirm|Reason)Dialog\b[\s\S]*?(?:\/>|\n {2,}>\n)/g)].map(([dialog]) => dialog);

it("no question whether to cancel something is answered by “Cancel”, which would mean both", () => {
  const dialogs = globSync("components/**/*.tsx").flatMap((file) => asking(readFileSync(file, "utf8")));
  const cancelling = dialogs.filter((dialog) => /(?:confirmLabel|title)=(?:\{`|")Cancel/.test(dialog));
  expect(cancelling.length).toBeGreaterThan(0);
  for (const dialog of cancelling) expect(dialog).toMatch(/cancelLabel="(?!Cancel)/);
});
