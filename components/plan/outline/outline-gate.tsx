"use client";

import clsx from "clsx";
import { Ellipsis, PencilLine, Trash2 } from "lucide-react";
import { directorText, seatsText } from "#components/gates/gate-facts.ts";
import { gateLook } from "#components/gates/gate-words.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { useOutlineActs } from "#components/plan/outline/outline-context.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { isReleased } from "#lib/domain/gates/gate-state.ts";
import { criteriaOf } from "#lib/domain/gates/of-gate.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";

export type OutlineGateProps = { gate: Gate; editable: boolean; current: boolean };

const underWay = "The plan is under way: the gate is waived in the war room instead, with a reason and a second person.";

/** A gate where it stands in the plan: nothing below it is worked on before it is released. */
export function OutlineGate({ gate, editable, current }: OutlineGateProps) {
  const { room } = useLiveRoom();
  const acts = useOutlineActs();
  const questions = criteriaOf(room, gate.id);
  const { state, word } = gateLook(room, gate);
  const row = { "data-row": gate.id, tabIndex: current ? 0 : -1, className: "rounded-sm text-left font-semibold wrap-anywhere" };
  const title = <InlineCode text={gate.title} />;
  return (
    <section id={`gate-${gate.id}`} data-gate={gate.id} aria-label={`Gate: ${gate.title}`} className="flex scroll-mt-4 bg-raise">
      <span aria-hidden className={clsx("w-2 shrink-0", isReleased(room, gate) ? "bg-go" : "hatch")} />
      <div className="flex min-w-0 flex-1 items-start gap-2 py-2.5 pr-3 pl-3.5">
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-0.5">
            <p className="min-w-0 text-sm">
              <span className="caption mr-2">Gate</span>
              {editable ? (
                <button {...row} type="button" title="Edit" onClick={() => acts.openGate(gate)}>
                  {title}
                </button>
              ) : (
                <span {...row}>{title}</span>
              )}
            </p>
            <StatusMark state={state} word={word} size="sm" className="pt-0.5" />
          </div>
          <p className="text-xs text-muted">{[directorText(room, gate), seatsText(room, gate)].filter(Boolean).join(" · ")}</p>
          {questions.length > 0 ? (
            <ol
              aria-label="Questions"
              className="max-w-[70ch] list-decimal pt-1.5 pl-5 text-sm text-muted marker:text-xs marker:text-faint"
            >
              {questions.map(({ id, text, answer }) => (
                <li key={id} className="wrap-anywhere">
                  <InlineCode text={text} />
                  {answer ? <span className="font-medium text-text"> {answer}</span> : null}
                </li>
              ))}
            </ol>
          ) : null}
        </div>
        {editable ? (
          <div className="-my-1">
            <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More for the gate “${gate.title}”`} />}>
              <MenuItem icon={PencilLine} keys="E" onSelect={() => acts.openGate(gate)}>
                Edit…
              </MenuItem>
              <MenuItem
                icon={Trash2}
                tone="danger"
                keys="Del"
                reasonDisabled={isUnderWay(room.plan) ? underWay : null}
                onSelect={() => acts.removeGate(gate)}
              >
                Remove gate
              </MenuItem>
            </Menu>
          </div>
        ) : null}
      </div>
    </section>
  );
}
