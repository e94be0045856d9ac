import { CopyButton } from "#components/ui/copy-button.tsx";
import type { Command } from "#lib/domain/steps/rows.ts";

/** A command of a step as it will be run, and a way to take it along. `keys` is the key that copies it. */
export function CommandBlock({ command, keys }: { command: Command; keys?: string }) {
  return (
    <div className="flex max-w-full items-start gap-2.5 rounded-lg border border-line bg-bg px-2.5 py-1.5">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} className="num min-w-0 flex-1 overflow-x-auto py-px text-xs">
        <code>{command.text.trimEnd()}</code>
      </pre>
      <CopyButton text={command.text} label="Copy command" className="py-px" {...(keys ? { keys } : {})} />
    </div>
  );
}
