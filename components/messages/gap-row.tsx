"use client";

import { Link2, PencilLine, Undo2 } from "lucide-react";
import { useState } from "react";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { factNames, facts, suggestedFact } from "#lib/domain/messages/facts.ts";
import type { Gap } from "#lib/domain/messages/written.ts";

/** One gap of a message: what stands in it, or the question what is to stand there. `reason`: why nobody fills it now. */
export function GapRow({ messageId, gap, reason }: { messageId: string; gap: Gap; reason: string | null }) {
  const { act } = useLiveRoom();
  const [typed, setTyped] = useState("");
  const likely = suggestedFact(gap.name);
  const fill = (fact: (typeof factNames)[number] | null, value: string | null) =>
    void tell(act("fillMessage", { messageId, gap: gap.gap, fact, value }), value ?? undefined);
  const bound = factNames.find((name) => name === gap.fact);
  if (bound || gap.value !== null)
    return (
      <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2 text-sm">
        <code className="num text-xs text-faint wrap-anywhere">{gap.gap}</code>
        <span className={gap.value === null ? "text-hold" : "font-medium wrap-anywhere"}>{gap.value ?? "not known yet"}</span>
        <span className="inline-flex items-center gap-1 text-xs text-muted">
          {bound ? (
            <Link2 aria-hidden strokeWidth={1.75} className="size-3.5" />
          ) : (
            <PencilLine aria-hidden strokeWidth={1.75} className="size-3.5" />
          )}
          {bound ? `from the run: ${facts[bound].words}` : "in words"}
        </span>
        {reason ? null : (
          <span className="ml-auto">
            <IconButton icon={Undo2} size="sm" label={`Open ${gap.gap} again`} onClick={() => fill(null, null)} />
          </span>
        )}
      </li>
    );
  return (
    <li className="flex flex-col gap-2 border-t border-line px-4 py-2.5">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusMark state="no-data" word="Open" size="sm" />
        <code className="num text-sm wrap-anywhere">{gap.gap}</code>
      </span>
      {reason ? null : (
        <form
          className="flex flex-wrap gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim()) fill(null, typed.trim());
          }}
        >
          {likely ? (
            <Button size="sm" onClick={() => fill(likely, null)}>
              <Link2 aria-hidden strokeWidth={1.75} />
              Bind to {facts[likely].words}
            </Button>
          ) : null}
          <Input
            aria-label={`What stands for ${gap.gap}`}
            className="min-w-0 flex-1 basis-32"
            value={typed}
            maxLength={4000}
            placeholder="or in words"
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button size="sm" type="submit" reasonDisabled={typed.trim() ? null : "Type what is to stand there."}>
            Fill in
          </Button>
          <Select
            aria-label={`Fact for ${gap.gap}`}
            className="basis-36"
            value=""
            onChange={({ target }) => {
              const fact = factNames.find((name) => name === target.value);
              if (fact) fill(fact, null);
            }}
          >
            <option value="">Other fact…</option>
            {factNames.map((name) => (
              <option key={name} value={name}>
                {facts[name].words}
              </option>
            ))}
          </Select>
        </form>
      )}
    </li>
  );
}
