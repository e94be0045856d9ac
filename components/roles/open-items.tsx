"use client";

import type { OpenItem } from "#lib/domain/kernel/collection.ts";

const words: Record<OpenItem["kind"], string> = {
  step: "Step",
  vote: "Vote",
  decision: "Decide",
  condition: "Condition",
  signature: "Sign",
  phase: "Phase",
};

/** What waits in a role: whoever takes it over takes this over with it. */
export function OpenItems({ items }: { items: readonly OpenItem[] }) {
  if (items.length === 0) return <p className="text-xs text-muted">Nothing waits in it now.</p>;
  return (
    <div>
      <p className="text-xs font-medium">
        {items.length} thing{items.length === 1 ? "" : "s"} wait{items.length === 1 ? "s" : ""} in it
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul tabIndex={0} aria-label="What waits in the role" className="mt-1 max-h-40 overflow-y-auto">
        {items.map(({ kind, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may read alike, and none has an id.
          <li key={at} className="flex gap-2 py-0.5 text-sm">
            <span className="w-18 shrink-0 text-xs leading-5 text-faint">{words[kind]}</span>
            <span className="min-w-0 wrap-anywhere">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
