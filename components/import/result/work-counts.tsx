import clsx from "clsx";
import { StickyNote } from "lucide-react";
import type { ReactNode } from "react";
import type { FoundGroup, FoundName } from "#components/import/shown/found-in.ts";
import { foundNames } from "#components/import/shown/found-names.ts";
import { kinds } from "#components/import/shown/kinds.ts";
import type { PlanRow } from "#components/import/shown/row-kind.ts";

export type WorkCountsProps = {
  groups: readonly FoundGroup[];
  rows: readonly PlanRow[];
  planNotes: readonly PlanRow[];
  /** Leads to a group. */
  onShow: (name: FoundName) => void;
};

const chip =
  "inline-flex h-6.5 items-center gap-1.5 rounded-md border bg-raise px-2 text-xs text-muted pointer-coarse:h-11 transition-colors";

/** Of each kind of thing how many the team will work with in the room, and how many are words to read. */
export function WorkCounts({ groups, rows, planNotes, onShow }: WorkCountsProps) {
  const [phases, steps] = [
    rows.filter(({ kind, depth }) => kind === "phase" && depth === 0).length,
    rows.filter(({ kind }) => kind === "step").length,
  ];
  const notes = [...rows, ...planNotes].filter(({ kind }) => kind === "note").length;
  const working = groups.filter(({ works }) => works > 0);
  const kept = groups.filter(({ works, count }) => works < count);
  return (
    <div className="grid gap-3 px-4 pt-4">
      <Side title="Works in the room">
        <Plain name="phase" count={phases} />
        <Plain name="step" count={steps} />
        {working.map(({ name, works }) => (
          <Group key={name} name={name} count={works} onShow={onShow} />
        ))}
      </Side>
      <Side title="Kept as a note">
        {kept.map(({ name, works, count }) => (
          <Group key={name} name={name} count={count - works} onShow={onShow} asNote />
        ))}
        <Plain name="note" count={notes} />
      </Side>
    </div>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="caption pb-1.5">{title}</h3>
      <ul className="flex flex-wrap gap-1.5" aria-label={title}>
        {children}
      </ul>
    </div>
  );
}

function Plain({ name, count }: { name: "phase" | "step" | "note"; count: number }) {
  const { icon: Icon, word, plural } = kinds[name];
  if (count === 0) return null;
  return (
    <li className={clsx(chip, name === "note" ? "border-dashed border-edge" : "border-line")}>
      <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
      {count === 1 ? word : plural.charAt(0).toUpperCase() + plural.slice(1)}
      <span className="num text-faint">{count.toLocaleString("en")}</span>
    </li>
  );
}

type GroupProps = { name: FoundName; count: number; asNote?: boolean; onShow: (name: FoundName) => void };

function Group({ name, count, asNote = false, onShow }: GroupProps) {
  const { icon, title } = foundNames[name];
  const Icon = asNote ? StickyNote : icon;
  return (
    <li>
      <button
        type="button"
        onClick={() => onShow(name)}
        className={clsx(chip, "hover:border-edge hover:text-text", asNote ? "border-dashed border-edge" : "border-line")}
      >
        <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
        {title}
        <span className="num text-faint">{count.toLocaleString("en")}</span>
      </button>
    </li>
  );
}
