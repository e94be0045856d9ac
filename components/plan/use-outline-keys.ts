"use client";

import type { KeyboardEvent, RefObject } from "react";
import type { OutlineActs } from "#components/plan/outline-context.ts";
import type { Direction } from "#components/plan/outline-moves.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

const moves: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" };
const paces: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** The keys of the outline: move among rows for everybody, change them for those who may edit. */
export function useOutlineKeys(outline: RefObject<HTMLElement | null>, room: PlanRoom, acts: OutlineActs, editable: boolean) {
  return function onKeyDown(event: KeyboardEvent) {
    const { target, key } = event;
    // Buttons beside a row, open menus and fields keep their own keys.
    if (!(target instanceof HTMLElement) || !target.dataset.row || event.ctrlKey || event.metaKey) return;
    if (!event.altKey && paces[key]) {
      event.preventDefault();
      return focusNeighbour(outline.current, target, paces[key]);
    }
    const step = room.steps[target.dataset.row];
    const gate = room.gates[target.dataset.row];
    if (editable && gate) return onGateKey(event, outline.current, target, gate, acts);
    if (!editable || !step) return;
    const direction = event.altKey ? moves[key] : undefined;
    const { phaseId, parentId, id } = step;
    if (direction) acts.move(step, direction);
    else if (event.altKey) return;
    else if (key === "a" || (key === "Enter" && event.shiftKey)) acts.add({ phaseId, parentId, afterId: id });
    else if (key === "e") acts.open(step);
    else if (key === "g") acts.addGate({ phaseId: null, stepId: id });
    else if (key === "Delete" || key === "Backspace") {
      focusBeside(outline.current, target);
      acts.remove(step);
    } else return;
    event.preventDefault();
  };
}

function onGateKey(event: KeyboardEvent, outline: HTMLElement | null, row: HTMLElement, gate: Gate, acts: OutlineActs) {
  if (event.altKey) return;
  if (event.key === "e") acts.openGate(gate);
  else if (event.key === "Delete" || event.key === "Backspace") {
    focusBeside(outline, row);
    acts.removeGate(gate);
  } else return;
  event.preventDefault();
}

const focusBeside = (outline: HTMLElement | null, row: HTMLElement) => focusNeighbour(outline, row, 1) || focusNeighbour(outline, row, -1);

function focusNeighbour(outline: HTMLElement | null, from: HTMLElement, pace: number): boolean {
  const rows = [...(outline?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const next = rows[rows.indexOf(from) + pace];
  next?.focus();
  return Boolean(next);
}
