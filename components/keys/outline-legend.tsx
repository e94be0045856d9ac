import { keyOf, outlineKeys } from "#components/keys/key-table.ts";
import { Kbd } from "#components/ui/kbd.tsx";

/** The keys of the outline in one line, where there is a keyboard to press. */
export function OutlineLegend() {
  return (
    <p className="hidden flex-wrap gap-x-4 gap-y-1 pt-5 text-xs text-faint pointer-fine:flex" aria-hidden>
      <span>
        <Kbd>{keyOf("next")}</Kbd> <Kbd>{keyOf("previous")}</Kbd> move
      </span>
      {outlineKeys.map(({ id, keys, short }) => (
        <span key={id}>
          <Kbd>{keys}</Kbd> {short}
        </span>
      ))}
    </p>
  );
}
