"use client";

import { Plus, X } from "lucide-react";
import { useRef } from "react";
import type { TypedQuestion } from "#components/gates/edit/gate-draft.ts";
import { useRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { numberAsked } from "#lib/domain/gates/answers.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";

export type GateQuestionFieldsProps = { questions: readonly TypedQuestion[]; onChange: (questions: TypedQuestion[]) => void };

/** The questions a gate asks, each answered yes or no with evidence when the time comes. */
export function GateQuestionFields({ questions, onChange }: GateQuestionFieldsProps) {
  const list = useRef<HTMLDivElement>(null);
  const room = useRoom((shown) => shown.room);
  const write = (key: number, text: string) => onChange(questions.map((each) => (each.key === key ? { ...each, text } : each)));

  function add() {
    onChange([...questions, { key: Math.max(-1, ...questions.map(({ key }) => key)) + 1, id: null, text: "" }]);
    // The new field is drawn by the time the next frame is.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("div:last-of-type > textarea")?.focus());
  }

  return (
    <div ref={list} className="flex flex-col gap-2">
      <p className="text-xs font-medium">
        Questions{" "}
        <span className="ml-1 font-normal text-faint">
          answered yes or no, with evidence; “Error rate &lt; 1 %” by the metric of that name
        </span>
      </p>
      {questions.map(({ key, text }, at) => (
        <div key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2">
          <Textarea
            aria-label={`Question ${at + 1}`}
            rows={1}
            className="min-h-8!"
            maxLength={2000}
            placeholder="Is replication lag below two seconds?"
            value={text}
            onChange={({ target }) => write(key, target.value)}
          />
          <IconButton icon={X} label={`Remove question ${at + 1}`} onClick={() => onChange(questions.filter((each) => each.key !== key))} />
          <AnsweredBy metric={numberAsked(room, text)?.metric} />
        </div>
      ))}
      <Button size="sm" className="self-start" onClick={add}>
        <Plus aria-hidden strokeWidth={1.75} />
        Add a question
      </Button>
    </div>
  );
}

const AnsweredBy = ({ metric }: { metric: Metric | undefined }) =>
  metric ? <p className="pt-0.5 text-caption text-muted">answered by the metric “{metricName(metric)}”, by itself</p> : null;
