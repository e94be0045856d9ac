"use client";

import clsx from "clsx";
import { Check, Copy, CopyX, type LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { BlockedButton } from "#components/ui/blocked-button.tsx";
import { copyText } from "#components/ui/copy-text.ts";
import { Kbd } from "#components/ui/kbd.tsx";

export type CopyButtonProps = {
  text: string;
  /** What is copied, for those who listen; it begins with “Copy”: “Copy command”. */
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
        className={clsx("tap inline-flex shrink-0 cursor-not-allowed items-center gap-1.5 rounded-sm text-xs text-faint", className)}
      >
        <Face icon={CopyX} word="Copy" label={label} keys={keys} />
      </BlockedButton>
    );
  return (
    <>
      <button
        type="button"
        onClick={async ({ currentTarget }) => setState((await copyText(text, currentTarget)) ? "copied" : "failed")}
        className={clsx(
          "tap inline-flex shrink-0 items-center gap-1.5 rounded-sm text-xs transition-colors hover:text-text",
          state === "copied" ? "text-go" : state === "failed" ? "text-nogo" : "text-faint",
          className,
        )}
      >
        <Face
          icon={state === "copied" ? Check : Copy}
          word={state === "copied" ? "Copied" : state === "failed" ? "Refused" : "Copy"}
          label={label}
          keys={keys}
        />
      </button>
      <span role="status" className="sr-only">
        {said[state]}
      </span>
    </>
  );
}

type FaceProps = { icon: LucideIcon; word: string; label: string; keys: string | undefined };

/** What the button says. Whoever speaks to it says what they see, so its name begins with the word on it (WCAG 2.5.3), and the key is for eyes only. */
function Face({ icon: Icon, word, label, keys }: FaceProps) {
  return (
    <>
      {keys ? (
        <span aria-hidden className="max-[900px]:hidden">
          <Kbd>{keys}</Kbd>
        </span>
      ) : null}
      <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
      {/* As wide as its longer word, so nothing beside it jumps. */}
      <span className="min-w-[3.4em] text-left">{word}</span>
      <span className="sr-only">{label.replace(/^Copy/, "")}</span>
    </>
  );
}
