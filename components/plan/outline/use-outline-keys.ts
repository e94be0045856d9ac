"use client";

import type { KeyboardEvent, RefObject } from "react";
import { keyTable, outlineKeyOf } from "#components/keys/key-table.ts";
import type { OutlineActs } from "#components/plan/outline/outline-context.ts";
import type { Direction } from "#components/plan/outline/outline-moves.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

const moves: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" };
const paces: Record<string, number> = Object.fromEntries(
  keyTable.flatMap(({ id, press }) => (id === "next" || id === "previous" ? press.map((key) => [key, id === "next" ? 1 : -1]) : [])),
);

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
    const pressed = outlineKeyOf(event);
    if (direction) acts.move(step, direction);
    else if (event.altKey) return;
    else if (pressed === "add") acts.add({ phaseId, parentId, afterId: id });
    else if (pressed === "details") acts.open(step);
    else if (pressed === "gate") acts.addGate({ phaseId: null, stepId: id });
    else if (pressed === "remove") {
      focusBeside(outline.current, target);
      acts.remove(step);
    } else return;
    event.preventDefault();
  };
}

function onGateKey(event: KeyboardEvent, outline: HTMLElement | null, row: HTMLElement, gate: Gate, acts: OutlineActs) {
  if (event.altKey) return;
  const pressed = outlineKeyOf(event);
  if (pressed === "details") acts.openGate(gate);
  else if (pressed === "remove") {
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
