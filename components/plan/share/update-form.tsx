"use client";

import { useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";

/** Says something to the stakeholders. It stands on the status page at once. */
export function UpdateForm() {
  const { act } = useLiveRoom();
  const may = useMay("update:post");
  const [headline, setHeadline] = useState("");
  const [body, setBody] = useState("");
  const { run, busy, error, fail } = useAttempt<void>(
    () => submitted(act("postUpdate", { headline: headline.trim(), ...(body.trim() ? { body: body.trim() } : {}) })),
    () => {
      setHeadline("");
      setBody("");
    },
  );
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (headline.trim()) run();
        else fail("Write the one sentence people should read.");
      }}
    >
      <LineField
        label="Headline"
        required
        error={error}
        value={headline}
        maxLength={500}
        placeholder="The cutover has started."
        onChange={setHeadline}
      />
      <Field label="More">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={body}
            placeholder="Statements are read-only until about 15:12. Nothing is needed from you."
            onChange={({ target }) => setBody(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={busy} reasonDisabled={may.ok ? null : may.reason}>
          Post update
        </Button>
        <span className="text-xs text-muted">Everybody with a link reads it at once.</span>
      </div>
    </form>
  );
}
