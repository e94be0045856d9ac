import type { CoveredChange } from "#lib/domain/sign-offs/content.ts";

/** How many are named; the rest is counted. */
const most = 8;

/** What changed in what a signature covers, by what people call it. */
export function ChangeList({ changes }: { changes: readonly CoveredChange[] }) {
  const rest = changes.length - most;
  return (
    <ul aria-label="What changed" className="flex flex-col gap-0.5">
      {changes.slice(0, most).map(({ label, kind }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two pieces may be called alike, and a change has no id.
        <li key={at} className="flex gap-2">
          <span className="w-16 shrink-0 font-medium text-text">{kind}</span>
          <span className="min-w-0 wrap-anywhere">{label}</span>
        </li>
      ))}
      {rest > 0 ? <li>and {rest} more</li> : null}
    </ul>
  );
}
