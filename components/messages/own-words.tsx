"use client";

import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { tooLong } from "#lib/domain/messages/rows.ts";

/** What the sender of a message says this time, in place of what its template would. */
export type OwnWords = { subject: string; body: string };

/** The words of a message for this once: its template, and what is said next time, stay as they are. */
export function OwnWordsForm({ words, onChange }: { words: OwnWords; onChange: (words: OwnWords | null) => void }) {
  return (
    <div className="flex flex-col gap-3">
      <Field label="Subject">
        {(control) => (
          <Input
            {...control}
            value={words.subject}
            maxLength={500}
            onChange={({ target }) => onChange({ ...words, subject: target.value })}
          />
        )}
      </Field>
      <Field
        label="Words for this once"
        error={tooLong(words.body) ?? undefined}
        hint="Facts stand as they are now. The template, and what is said next time, stay."
      >
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={10}
            value={words.body}
            onChange={({ target }) => onChange({ ...words, body: target.value })}
          />
        )}
      </Field>
      <Button size="sm" variant="quiet" className="self-start" onClick={() => onChange(null)}>
        Back to the template’s words
      </Button>
    </div>
  );
}
