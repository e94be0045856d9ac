"use client";

import clsx from "clsx";
import { Check, Copy, CopyX } from "lucide-react";
import { useEffect, useState } from "react";
import { BlockedButton } from "#components/ui/blocked-button.tsx";
import { copyText } from "#components/ui/copy-text.ts";
import { Kbd } from "#components/ui/kbd.tsx";

export type CopyButtonProps = {
  text: string;
  /** What is copied, for those who listen: “Copy command”. */
  label?: string;
  keys?: string;
  /** Why it is not copied now. */
  reasonDisabled?: string | null;
  className?: string;
};

const said = { idle: "", copied: "Copied", failed: "Your browser refused; select the text instead" };

/** Copies text, on plain HTTP too, and says that it did. */
export function CopyButton({ text, label = "Copy", keys, reasonDisabled = null, className }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof said>("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);

  if (reasonDisabled !== null)
    return (
      <BlockedButton
        reason={reasonDisabled}
        aria-label={label}
        className={clsx("tap inline-flex shrink-0 cursor-not-allowed items-center gap-1.5 rounded-sm text-xs text-faint", className)}
      >
        {keys ? (
          <span aria-hidden className="max-[900px]:hidden">
            <Kbd>{keys}</Kbd>
          </span>
        ) : null}
        <CopyX aria-hidden strokeWidth={1.75} className="size-3.5" />
        <span className="min-w-[3.4em] text-left">Copy</span>
      </BlockedButton>
    );
  return (
    <>
      <button
        type="button"
        aria-label={label}
        onClick={async ({ currentTarget }) => setState((await copyText(text, currentTarget)) ? "copied" : "failed")}
        className={clsx(
          "tap inline-flex shrink-0 items-center gap-1.5 rounded-sm text-xs transition-colors hover:text-text",
          state === "copied" ? "text-go" : state === "failed" ? "text-nogo" : "text-faint",
          className,
        )}
      >
        {keys ? (
          <span aria-hidden className="max-[900px]:hidden">
            <Kbd>{keys}</Kbd>
          </span>
        ) : null}
        {state === "copied" ? (
          <Check aria-hidden strokeWidth={1.75} className="size-3.5" />
        ) : (
          <Copy aria-hidden strokeWidth={1.75} className="size-3.5" />
        )}
        {/* As wide as its longer word, so nothing beside it jumps. */}
        <span className="min-w-[3.4em] text-left">{state === "copied" ? "Copied" : state === "failed" ? "Refused" : "Copy"}</span>
      </button>
      <span role="status" className="sr-only">
        {said[state]}
      </span>
    </>
  );
}
