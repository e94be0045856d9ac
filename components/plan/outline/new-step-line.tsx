"use client";

import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { settled } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { Opening } from "#components/plan/outline/outline-moves.ts";
import { refusalIn } from "#lib/domain/kernel/outcome.ts";

export type NewStepLineProps = { place: Opening; depth: number; onClose: () => void };

/** A line to type new steps into: Enter adds one and stays for the next, Esc leaves. */
export function NewStepLine({ place, depth, onClose }: NewStepLineProps) {
  const { act } = useLiveRoom();
  const { phaseId, parentId } = place;
  const [title, setTitle] = useState("");
  const [refusal, setRefusal] = useState<string>();
  // Each new step goes behind the one before it, whose id only the answer tells: so they are sent one after the other.
  const last = useRef(Promise.resolve(place.afterId));

  function add() {
    const text = title.trim();
    if (!text) return onClose();
    setTitle("");
    setRefusal(undefined);
    last.current = last.current.then(async (afterId) => {
      const acting = act("addStep", { phaseId, parentId, afterId, title: text });
      const outcome = await settled(acting, text);
      const refused = refusalIn(outcome);
      if (refused) {
        setTitle((typed) => typed || text);
        setRefusal(refused);
      }
      const answer = await acting;
      return answer.status === "done" ? answer.event.subject : afterId;
    });
  }

  return (
    <div className="border-t border-line bg-raise px-4 py-2 sm:px-5.5">
      <div className="flex items-center gap-3" style={{ paddingLeft: `${depth * 1.75}rem` }}>
        <Plus aria-hidden strokeWidth={1.75} className="size-4.5 text-faint" />
        <input
          // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to type here.
          autoFocus
          aria-label="New step"
          aria-invalid={refusal ? true : undefined}
          placeholder="What is to be done? Enter adds it, Esc closes."
          value={title}
          maxLength={500}
          onChange={({ target }) => setTitle(target.value)}
          onBlur={() => (title.trim() ? undefined : onClose())}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Escape") onClose();
            if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
          }}
          className="min-w-0 flex-1 bg-transparent text-sm outline-none"
        />
      </div>
      {refusal ? (
        <p role="alert" className="mt-1 pl-7.5 text-xs text-nogo">
          {refusal}
        </p>
      ) : null}
    </div>
  );
}
