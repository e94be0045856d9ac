import { CopyButton } from "#components/ui/copy-button.tsx";
import type { Command } from "#lib/domain/steps/rows.ts";

/** A command of a step, as it will be typed, and a way to copy it. */
export function CommandBlock({ command }: { command: Command }) {
  return (
    <div className="flex max-w-full items-start gap-3 rounded-lg border border-line bg-bg px-3 py-1.5">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} className="num min-w-0 flex-1 overflow-x-auto text-xs leading-5">
        <code>{command.text}</code>
      </pre>
      <CopyButton text={command.text} label="Copy command" className="mt-0.5" />
    </div>
  );
}
