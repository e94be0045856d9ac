"use client";

import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";

/** The sentence below the headline of the status page: what the deployment means for whoever reads. */
export function ImpactForm() {
  const { room, act } = useLiveRoom();
  const may = useMay("update:post");
  const said = room.plan.impact ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? said;
  const { run, busy, error } = useAttempt<void>(
    () => submitted(act("sayImpact", { impact: text.trim() || null })),
    () => setTyped(null),
  );
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <Field label="What it means for them" hint="Stands below the headline. Without it they read when it began." error={error}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={500}
            value={text}
            placeholder="Statements are read-only until about 15:00. Payments are not affected."
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      {text.trim() !== said ? (
        <div>
          <Button type="submit" busy={busy} reasonDisabled={may.ok ? null : may.reason}>
            {text.trim() ? "Show it" : "Take it back"}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
