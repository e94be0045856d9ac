"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { copyText } from "#components/ui/copy-text.ts";

/** Copies a whole list, and keeps saying that it did. */
export function CopyAll({ text }: { text: string }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const Mark = state === "copied" ? Check : Copy;
  return (
    <Button size="sm" onClick={async ({ currentTarget }) => setState((await copyText(text, currentTarget)) ? "copied" : "failed")}>
      <Mark aria-hidden strokeWidth={1.75} />
      <span aria-live="polite">{state === "copied" ? "All copied" : state === "failed" ? "Refused; copy each" : "Copy all"}</span>
    </Button>
  );
}
