"use client";

import { useState } from "react";
import { useRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { aboutKinds, type Links, linkable } from "#lib/domain/incidents/about.ts";
import { mostLinks } from "#lib/domain/incidents/rows.ts";

/** More than this are found by typing. */
const shown = 40;

/** Chooses what an incident is about, of everything the plan has: what is chosen first, the others by a part of their words. */
export function AboutField({ links, onChange }: { links: Links; onChange: (links: Links) => void }) {
  const room = useRoom((each) => each.room);
  const [part, setPart] = useState("");
  const [first] = useState(links);
  const all = linkable(room);
  const wanted = part.trim().toLowerCase();
  const found = all
    .filter(({ title, kind }) => !wanted || `${aboutKinds[kind].word} ${title}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(first[b.of].includes(b.id)) - Number(first[a.of].includes(a.id)));
  if (all.length === 0) return null;
  const count = Object.values(links).reduce((sum, ids) => sum + ids.length, 0);
  const toggle = (of: keyof Links, id: string) => {
    const ids = links[of];
    onChange({ ...links, [of]: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id].slice(0, mostLinks) });
  };
  return (
    <div className="flex flex-col gap-2">
      <Field label={count > 0 ? `What it is about (${count})` : "What it is about"}>
        {(control) => (
          <Input
            {...control}
            value={part}
            maxLength={200}
            placeholder="Find a step, check, risk, limit or message"
            onChange={({ target }) => setPart(target.value)}
          />
        )}
      </Field>
      <ul className="max-h-40 overflow-y-auto rounded-lg border border-edge">
        {found.slice(0, shown).map(({ kind, of, id, title }) => (
          <li key={`${kind} ${id}`}>
            <label className="flex min-h-9 cursor-pointer items-center gap-2.5 px-3 py-1.5 text-sm hover:bg-raise pointer-coarse:min-h-11">
              <input type="checkbox" className="size-4 shrink-0" checked={links[of].includes(id)} onChange={() => toggle(of, id)} />
              <span className="min-w-0 flex-1 wrap-anywhere">
                {title} <span className="text-xs text-muted">{aboutKinds[kind].word.toLowerCase()}</span>
              </span>
            </label>
          </li>
        ))}
        {found.length === 0 ? <li className="px-3 py-2 text-sm text-muted">Nothing of the plan is called that.</li> : null}
        {found.length > shown ? (
          <li className="px-3 py-2 text-xs text-muted">{found.length - shown} more: type a part of the words.</li>
        ) : null}
      </ul>
    </div>
  );
}
