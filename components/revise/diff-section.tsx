import { countOf, type DiffGroup } from "#components/revise/diff-groups.ts";
import { PieceChanges } from "#components/revise/piece-changes.tsx";
import { Button } from "#components/ui/button.tsx";

export type DiffSectionProps = { group: DiffGroup; chosen: ReadonlySet<string>; onChoose: (keys: string[], wanted: boolean) => void };

/** All differences of one kind. What only people here changed is folded away: it stays as it is. */
export function DiffSection({ group, chosen, onChoose }: DiffSectionProps) {
  const { id, title, hint, pieces } = group;
  const keys = pieces.flatMap(({ differences }) => differences.filter(({ blocked }) => blocked === null)).map(({ key }) => key);
  const all = keys.every((key) => chosen.has(key));
  const list = (
    <ul className="rounded-xl border border-line bg-panel">
      {pieces.map((piece) => (
        <PieceChanges key={piece.key} piece={piece} chosen={chosen} onChoose={onChoose} />
      ))}
    </ul>
  );
  if (id === "here")
    return (
      <details className="pt-6">
        <summary className="text-sm text-muted">
          {title} <span className="num text-faint">{countOf(pieces)}</span>
        </summary>
        <p className="py-1.5 text-xs text-muted">{hint}</p>
        {list}
      </details>
    );
  return (
    <section aria-label={title} className="pt-6">
      <div className="flex min-h-8 items-center justify-between gap-3 pb-1.5">
        <h2 className="text-base font-semibold">
          {title} <span className="num font-normal text-faint">{countOf(pieces)}</span>
        </h2>
        {keys.length > 1 ? (
          <Button size="sm" variant="quiet" onClick={() => onChoose(keys, !all)}>
            {all ? "Untick all" : "Tick all"}
          </Button>
        ) : null}
      </div>
      {hint ? <p className="pb-1.5 text-xs text-muted">{hint}</p> : null}
      {list}
    </section>
  );
}
