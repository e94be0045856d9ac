"use client";

import { Link2, PencilLine, Undo2 } from "lucide-react";
import { useState } from "react";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { FactSelect } from "#components/messages/fact-select.tsx";
import { gapLook } from "#components/messages/gap-look.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { drawnFirst } from "#components/ui/later.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { facts, type MessageFact } from "#lib/domain/messages/facts.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import { phaseOfMessage, type Suggestion, suggestionFor } from "#lib/domain/messages/suggested.ts";
import { type Gap, isBefore } from "#lib/domain/messages/written.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

const FieldHint = drawnFirst(() => import("#components/messages/field-hint.tsx").then((module) => module.FieldHint));

export type GapRowProps = {
  message: Message;
  gap: Gap;
  /** Why nobody fills it now. */
  reason: string | null;
};

/** One field of a message: what stands in it and who says so, or the question what is to stand there. */
export function GapRow({ message, gap, reason }: GapRowProps) {
  const { room, act } = useLiveRoom();
  const fill = (answer: Answer) =>
    void tell(act("fillMessage", { messageId: message.id, gap: gap.gap, ...answer }), answer.value ?? undefined);
  if (gap.fact || gap.value !== null)
    return (
      <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2 text-sm">
        <GapName gap={gap} />
        <span className={gap.value === null ? "text-hold" : "font-medium wrap-anywhere"}>{gap.value ?? "not known yet"}</span>
        <span className="inline-flex items-center gap-1 text-xs text-muted">
          {gap.fact ? (
            <Link2 aria-hidden strokeWidth={1.75} className="size-3.5" />
          ) : (
            <PencilLine aria-hidden strokeWidth={1.75} className="size-3.5" />
          )}
          {sourceText(room, gap)}
        </span>
        {reason ? null : (
          <span className="ml-auto">
            <IconButton icon={Undo2} size="sm" label={`Open ${gap.gap} again`} onClick={() => fill({ fact: null, value: null })} />
          </span>
        )}
        <FieldHint message={message} gap={gap} />
      </li>
    );
  return (
    <li className="flex flex-col gap-2 border-t border-line px-4 py-2.5">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusMark state={gapLook[gap.kind]} size="sm" />
        <GapName gap={gap} />
      </span>
      <FieldHint message={message} gap={gap} />
      {reason ? null : (
        <GapAnswer gap={gap} likely={suggestionFor(room, gap, isBefore(room, message), phaseOfMessage(message))} onFill={fill} />
      )}
    </li>
  );
}

function GapName({ gap: { label, text, kind } }: { gap: Gap }) {
  return (
    <span className="min-w-0 text-sm wrap-anywhere">
      {label ? <span className="text-muted">{label}: </span> : null}
      {kind === "literal" ? (
        <span className="underline decoration-hold decoration-wavy underline-offset-4">{text}</span>
      ) : (
        <code className="num">{text}</code>
      )}
    </span>
  );
}

type Answer = { fact: MessageFact | null; value: string | null; source?: string } & Omit<Suggestion, "fact">;

/** The ways to answer: a fact of the run, one of the words to choose from, a confirmation, other words. */
function GapAnswer({ gap, likely, onFill }: { gap: Gap; likely: Suggestion | null; onFill: (answer: Answer) => void }) {
  const { room } = useLiveRoom();
  const [typed, setTyped] = useState("");
  const [source, setSource] = useState("");
  const isCount = gap.kind === "count";
  const unsaid = typed.trim() ? (isCount && !source.trim() ? "Say where it was read, too." : null) : "Type what is to stand there.";
  const isLiteral = gap.kind === "literal";
  return (
    <form
      className="flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!unsaid) onFill({ fact: null, value: typed.trim(), ...(isCount ? { source: source.trim() } : {}) });
      }}
    >
      {likely ? (
        <Button size="sm" onClick={() => onFill({ ...likely, value: null })}>
          <Link2 aria-hidden strokeWidth={1.75} />
          Bind to {likelyText(room, likely)}
        </Button>
      ) : null}
      {isLiteral ? (
        <Button size="sm" aria-label={`Confirm ${gap.gap}`} onClick={() => onFill({ fact: null, value: gap.text })}>
          Confirm
        </Button>
      ) : null}
      {gap.options.map((option) => (
        <Button key={option} size="sm" aria-label={`${option} for ${gap.gap}`} onClick={() => onFill({ fact: null, value: option })}>
          {option}
        </Button>
      ))}
      <Input
        aria-label={`What stands for ${gap.gap}`}
        className="min-w-0 flex-1 basis-32"
        value={typed}
        maxLength={4000}
        placeholder={isLiteral ? "or what is true" : "or in words"}
        onChange={({ target }) => setTyped(target.value)}
      />
      {isCount ? (
        <Input
          aria-label={`Where ${gap.gap} was read`}
          className="min-w-0 flex-1 basis-32"
          value={source}
          maxLength={500}
          placeholder="where it was read"
          onChange={({ target }) => setSource(target.value)}
        />
      ) : null}
      <Button size="sm" type="submit" reasonDisabled={unsaid}>
        Fill in
      </Button>
      <FactSelect room={room} gap={gap} onChoose={(chosen) => onFill({ ...chosen, value: null })} />
    </form>
  );
}

const titleOf = (room: PlanRoom, id: string | undefined | null): string =>
  (id && (room.steps[id]?.title ?? room.phases[id]?.title ?? room.roles[id]?.title ?? calledIn(room, id))) || "what was removed";

function calledIn(room: PlanRoom, metricId: string): string | undefined {
  const metric = room.metrics[metricId];
  return metric && metricName(metric);
}

function likelyText(room: PlanRoom, { fact, stepId, phaseId, roleId, metricId }: Suggestion): string {
  const row = stepId ?? phaseId ?? roleId ?? metricId;
  return row ? `${facts[fact].words} “${titleOf(room, row)}”` : facts[fact].words;
}

/** Where a value comes from. */
function sourceText(room: PlanRoom, gap: Gap): string {
  const fact = Object.entries(facts).find(([name]) => name === gap.fact)?.[1];
  if (fact) return `from the run: ${fact.words}${gap.of ? ` “${titleOf(room, gap.of)}”` : ""}`;
  if (gap.source) return `in words, read at: ${gap.source}`;
  return gap.kind === "literal" && gap.value === gap.text ? "confirmed" : "in words";
}
