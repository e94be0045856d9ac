import type { TextRepair } from "#components/import/import-actions.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";

export type RepairNoticeProps = {
  repair: TextRepair;
  busy: boolean;
  /** Reads the document again, repaired or as it was stored. */
  onRepair: (wanted: boolean) => void;
};

const places = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "place" : "places"}`;

/** Offers to read text in the wrong encoding as it once was; never done unasked, and undone with one press. */
export function RepairNotice({ repair, busy, onRepair }: RepairNoticeProps) {
  const { done, changes, lost, lostPlaces } = repair;
  const example = changes[0];
  return (
    <Banner
      live
      tone={done ? "info" : "warn"}
      action={
        <Button size="sm" busy={busy} onClick={() => onRepair(!done)}>
          {done ? "Undo repair" : "Repair"}
        </Button>
      }
    >
      {done
        ? `${places(repair.places)} repaired. The stored document stays as it was.`
        : `This text looks as if it was saved in the wrong encoding: ${places(repair.places)}`}
      {example && !done ? (
        <>
          , such as <code className="num">{example.before}</code> → <code className="num">{example.after}</code>.
        </>
      ) : null}
      {lostPlaces > 0 ? ` ${places(lostPlaces)} cannot be repaired, for a part of the sign is gone.` : null}
      <details className="mt-1 text-xs">
        <summary className="cursor-pointer text-muted">Show the places</summary>
        <ul className="mt-1 max-h-40 overflow-y-auto">
          {changes.map(({ line, before, after }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change; a line may hold several.
            <li key={at}>
              Line {line}: <code className="num">{before}</code> → <code className="num">{after}</code>
            </li>
          ))}
          {lost.map(({ line, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change; a line may hold several.
            <li key={`lost-${at}`}>
              Line {line}: <code className="num">{text}</code> stays as it is
            </li>
          ))}
        </ul>
      </details>
    </Banner>
  );
}
