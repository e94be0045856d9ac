"use client";

import { CopyButton } from "#components/ui/copy-button.tsx";
import type { Command } from "#lib/domain/steps/rows.ts";

/** A command as it will be run, and a way to take it along. `keys` is the key that copies it. */
export function CommandBlock({ command, keys }: { command: Command; keys?: string }) {
  return (
    <div className="flex items-start gap-2.5 rounded-lg border border-line bg-bg py-1.5 pr-2.5 pl-2.5">
      <pre className="num min-w-0 flex-1 overflow-x-auto py-px text-xs">
        <code>{command.text.trimEnd()}</code>
      </pre>
      <CopyButton text={command.text} label="Copy command" className="py-px" {...(keys ? { keys } : {})} />
    </div>
  );
}
