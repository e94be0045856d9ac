"use client";

import { tell } from "#components/live/answers.ts";
import { Sample, Samples } from "#components/parts/sample.tsx";
import { Button } from "#components/ui/button.tsx";
import { notify } from "#components/ui/notify.ts";
import type { Told } from "#lib/live-client/outcome.ts";

const jonas = { id: "jonas", name: "Jonas Ott" };
const common = { id: "", zone: "Europe/Berlin" };

/** What may become of an act, by the word people have for it. `unsent` never answers. */
const outcomes: Record<string, () => Promise<Told>> = {
  already: async () => ({ ...common, status: "already", message: "“Take the backup” is done.", by: jonas, at: "2026-11-26T12:06:00.000Z" }),
  refused: async () => ({
    ...common,
    status: "refused",
    reason: "held",
    message: "The gate “Let traffic in?” holds this step. Its director releases it.",
  }),
  failed: async () => ({
    ...common,
    status: "refused",
    reason: "internal",
    message: "Something went wrong on our side. Try again; if it stays, tell an admin the number 4821.",
  }),
  unsent: () => new Promise(() => {}),
};

/** What a page says of an act, each by its button. That one is done is seen where it was done. */
export function OutcomeParts() {
  return (
    <Samples title="Outcomes">
      <Sample of="press one: it is said as the product says it" row>
        <Button onClick={() => notify("Done: Take the backup", { undo: () => undefined })}>done</Button>
        {Object.entries(outcomes).map(([word, acting]) => (
          <Button key={word} onClick={() => void tell(acting(), word === "refused" ? "What I typed" : undefined)}>
            {word}
          </Button>
        ))}
      </Sample>
    </Samples>
  );
}
