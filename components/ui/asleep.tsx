"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { hurry } from "#lib/later.ts";

/** What people did in parts that had not come to life yet, in its order. */
const missed = new Map<HTMLElement, () => void>();

const asleepAround = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest("[data-asleep]") : null);

/** Who comes near a part that is drawn and does not answer yet is about to use it. */
function near({ target }: Event): void {
  if (asleepAround(target)) hurry();
}

/** What no code hears yet is kept until it is there. What a browser does by itself (links, details, letters) it does. */
function keep(event: Event): void {
  const part = asleepAround(event.target);
  const { element, again } = (part && doneIn(event)) ?? {};
  if (!part || !element || !again) return;
  if (event.type !== "input") event.preventDefault();
  missed.delete(element);
  missed.set(element, again);
  part.setAttribute("aria-busy", "true");
  hurry();
}

const pressable = "button, input[type=checkbox], input[type=radio]";

function doneIn({ type, target }: Event): { element: HTMLElement; again: () => void } | null {
  if (type === "submit") return target instanceof HTMLFormElement ? { element: target, again: () => target.requestSubmit() } : null;
  if (type === "click") {
    const element = target instanceof Element ? target.closest<HTMLElement>(pressable) : null;
    return element && { element, again: () => element.click() };
  }
  if (target instanceof HTMLSelectElement)
    return { element: target, again: () => target.dispatchEvent(new Event("change", { bubbles: true })) };
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !target.matches(pressable)))
    return { element: target, again: () => typeAgain(target) };
  return null;
}

/** React is told of letters only where a field says something else than it did: it says nothing for a moment, and then all of it. */
function typeAgain(field: HTMLInputElement | HTMLTextAreaElement): void {
  const { value } = field;
  field.value = "";
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

if (typeof window !== "undefined") {
  for (const kind of ["pointerover", "touchstart", "focusin"]) window.addEventListener(kind, near, { capture: true, passive: true });
  for (const kind of ["click", "submit", "input"]) window.addEventListener(kind, keep, true);
}

/** Around a part that the server has drawn and whose code comes later: once it has come to life, what was done in it is done. */
export function Woken({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = place.current;
    if (!part) return;
    part.removeAttribute("data-asleep");
    part.removeAttribute("aria-busy");
    for (const [element, again] of missed) {
      if (!part.contains(element)) continue;
      missed.delete(element);
      again();
    }
  }, []);
  return (
    <div ref={place} data-part="" data-asleep="" className="contents aria-busy:cursor-progress">
      {children}
    </div>
  );
}
