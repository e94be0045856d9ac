"use client";

import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { lostWords } from "#components/ui/use-attempt.ts";

export type EditableTextProps = {
  value: string;
  /** What it is: “Title of the plan”. */
  label: string;
  /** Resolves to nothing when it is saved, to a sentence when it is not. */
  onSave: (text: string) => Promise<string | undefined>;
  editable: boolean;
  /** How the text looks, read or written. */
  className?: string;
  /** For rows that the arrow keys reach: set on the text while it is read. */
  row?: { id: string; tabIndex: number } | undefined;
  /** What stands behind the text on its last line. */
  after?: ReactNode;
};

/**
 * One line of text that can be rewritten where it stands. Enter saves and Esc does not. It shows the new text at once; if
 * it is refused, what was typed comes back with the reason.
 */
export function EditableText({ value, label, onSave, editable, className, row, after }: EditableTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string>();
  const reader = useRef<HTMLButtonElement>(null);
  const wantsFocus = useRef(false);
  const problem = useId();

  useLayoutEffect(() => {
    if (typed !== null || !wantsFocus.current) return;
    wantsFocus.current = false;
    reader.current?.focus();
  }, [typed]);

  function close(refocus: boolean) {
    wantsFocus.current = refocus;
    setTyped(null);
    setRefusal(undefined);
  }

  async function save(refocus: boolean) {
    const text = typed?.trim() ?? "";
    if (text === "" || text === value) return close(refocus);
    close(refocus);
    const answer = await onSave(text).catch(() => lostWords);
    if (!answer) return;
    setTyped(text);
    setRefusal(answer);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === "Escape") close(true);
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save(true);
    }
  }

  if (typed !== null) {
    return (
      <span className="block">
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it stands where the text was clicked.
          autoFocus
          aria-label={label}
          aria-invalid={refusal ? true : undefined}
          aria-describedby={refusal ? problem : undefined}
          rows={1}
          value={typed}
          maxLength={500}
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          onChange={({ target }) => setTyped(target.value.replace(/[\r\n]+/g, " "))}
          onBlur={() => (refusal ? undefined : save(false))}
          onKeyDown={onKeyDown}
          className={clsx(
            className,
            "-mx-1 block field-sizing-content w-[calc(100%+0.5rem)] resize-none rounded-sm bg-bg px-1 outline-2 outline-run",
          )}
        />
        {refusal ? (
          <span id={problem} role="alert" className="mt-1 block text-xs font-normal text-nogo">
            {refusal}
          </span>
        ) : null}
      </span>
    );
  }
  if (!editable) {
    return (
      <span data-row={row?.id} tabIndex={row?.tabIndex} className={clsx(className, "rounded-sm wrap-anywhere")}>
        <InlineCode text={value} />
        {after}
      </span>
    );
  }
  return (
    <>
      <button
        ref={reader}
        type="button"
        title="Edit"
        data-row={row?.id}
        tabIndex={row?.tabIndex}
        onClick={() => setTyped(value)}
        onKeyDown={(event) => event.key === "F2" && setTyped(value)}
        className={clsx(
          className,
          "cursor-text! rounded-sm text-left wrap-anywhere decoration-edge decoration-dotted underline-offset-4 hover:underline",
        )}
      >
        <InlineCode text={value} />
      </button>
      {after}
    </>
  );
}
