"use client";

import { useState } from "react";
import { careLook } from "#components/after-care/care-look.ts";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { CareCheck } from "#lib/domain/after-care/rows.ts";
import { careWord } from "#lib/domain/after-care/words.ts";

type Choice = "to-come" | "met" | "missed" | "not-measured";

const questions: Record<Choice, string> = {
  "to-come": "",
  met: "What is to be said about it",
  missed: "What follows from it",
  "not-measured": "Why not",
};

/** What came of an after-care check: what was found, and a verdict, or only the reading so far. */
export function AnswerDialog({ check, onClose }: { check: CareCheck; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reading, setReading] = useState(check.reading ?? "");
  const [note, setNote] = useState("");
  const isAction = check.kind === "action";
  const choices: Choice[] = isAction ? ["met", "not-measured", "to-come"] : ["met", "missed", "not-measured", "to-come"];
  const needsWords = choice === "missed" || choice === "not-measured";

  async function save() {
    const [value, words] = [reading.trim(), note.trim()];
    if (!choice) return isAction ? "Say whether it is done." : "Choose a verdict, or that it is only a reading so far.";
    if (choice === "to-come")
      return value ? submitted(act("readCareCheck", { checkId: check.id, reading: value }), value) : "Say what it shows so far.";
    const said = { ...(value ? { reading: value } : {}), ...(words ? { note: words } : {}) };
    return submitted(act("answerCareCheck", { checkId: check.id, verdict: choice, ...said }), words || value);
  }

  return (
    <FormDialog
      title={check.title}
      description={check.target ? `Target: ${check.target}` : undefined}
      submitLabel="Record it"
      onClose={onClose}
      onSubmit={save}
    >
      <LineField
        label={isAction ? "What was done" : "What it shows"}
        hint={isAction ? undefined : "A number with its unit, or words."}
        value={reading}
        maxLength={200}
        onChange={setReading}
      />
      <fieldset className="flex flex-col gap-1.5">
        <legend className="pb-1.5 text-xs font-medium">Verdict</legend>
        <div className="grid grid-cols-2 gap-2">
          {choices.map((each) => (
            <label
              key={each}
              className="flex min-h-9 cursor-pointer items-center rounded-lg border border-edge px-3 hover:bg-raise has-checked:border-text has-checked:bg-raise has-checked:ring-1 has-checked:ring-text has-focus-visible:outline-2 has-focus-visible:outline-run pointer-coarse:min-h-11"
            >
              <input type="radio" name="verdict" className="sr-only" checked={choice === each} onChange={() => setChoice(each)} />
              <StatusMark state={careLook[each]} word={each === "to-come" ? "No verdict yet" : careWord(check, each)} size="sm" />
            </label>
          ))}
        </div>
      </fieldset>
      {choice && choice !== "to-come" ? (
        <Field label={questions[choice]} required={needsWords}>
          {(control) => <Textarea {...control} rows={2} maxLength={4000} value={note} onChange={({ target }) => setNote(target.value)} />}
        </Field>
      ) : null}
    </FormDialog>
  );
}
