"use client";

import { type FormEvent, useId, useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { sendByKey } from "#components/ui/send-by-key.ts";
import { Textarea } from "#components/ui/textarea.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Check } from "#lib/domain/checks/rows.ts";

/** More than this is not taken; its end counts most, and can be pasted alone. */
const most = 50_000;

/** The box for what a command answered: it is held against what is expected as soon as it is given. What was typed stays until it is taken. */
export function CheckBox({ check, off }: { check: Check; off: string | null }) {
  const { act } = useLiveRoom();
  const [output, setOutput] = useState("");
  const box = useId();
  const { run, busy, error } = useAttempt(
    (text: string) => submitted(act("runCheck", { checkId: check.id, output: text }), text),
    () => setOutput(""),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!off) run(output);
  }

  const silent = output.trim() === "";
  const word = silent ? "It said nothing" : "Match it";
  return (
    <form onSubmit={submit} onKeyDown={sendByKey} className="flex flex-col gap-1.5">
      <label htmlFor={box} className="text-xs font-medium">
        What came
        <span className="sr-only"> of “{check.title}”</span>
      </label>
      <Textarea
        id={box}
        rows={2}
        value={output}
        maxLength={most}
        spellCheck={false}
        autoCapitalize="off"
        placeholder="Paste what it answered"
        className="num min-h-14! text-xs"
        aria-describedby={error ? `${box}-error` : undefined}
        onChange={({ target }) => setOutput(target.value)}
      />
      {error ? (
        <p id={`${box}-error`} role="alert" className="text-xs text-nogo">
          {error}
        </p>
      ) : null}
      <Button
        type="submit"
        size="sm"
        busy={busy}
        reasonDisabled={off}
        variant={silent ? "quiet" : "primary"}
        className="self-start"
        aria-label={`${word}: “${check.title}”`}
      >
        {word}
      </Button>
    </form>
  );
}
