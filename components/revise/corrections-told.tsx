import { Banner } from "#components/ui/banner.tsx";
import type { Correction } from "#lib/domain/document/correction.ts";

/** What became of what people had said of lines: all of it is told, what was lost line by line. */
export function CorrectionsTold({ carried, lost }: { carried: readonly Correction[]; lost: readonly Correction[] }) {
  if (carried.length + lost.length === 0) return null;
  const found =
    carried.length > 0
      ? `${carried.length} ${carried.length === 1 ? "correction has found its line" : "corrections have found their lines"} again.`
      : "";
  if (lost.length === 0) return <Banner>{found}</Banner>;
  return (
    <Banner tone="warn">
      {found} {lost.length === 1 ? "One correction has" : `${lost.length} corrections have`} lost{" "}
      {lost.length === 1 ? "its line" : "their lines"}: the new version does not say it any more.
      <details className="pt-1">
        <summary>Which</summary>
        <ul className="pt-1 text-xs">
          {lost.map(({ line, text, as }) => (
            <li key={line} className="wrap-anywhere">
              Line {line} was a {as}: <code className="num">{text.trim()}</code>
            </li>
          ))}
        </ul>
      </details>
    </Banner>
  );
}
