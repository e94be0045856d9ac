"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { hurry } from "#lib/later.ts";

/** What was pressed in parts that had not come to life yet. */
const pressed = new Set<HTMLElement>();

const asleepAround = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest("[data-asleep]") : null);

/** Who comes near a part that is drawn and does not answer yet is about to use it. */
function near({ target }: Event): void {
  if (asleepAround(target)) hurry();
}

/** A press that no code hears yet is kept until it is there. What a browser does by itself (links, details) it does. */
function press({ target }: Event): void {
  const part = asleepAround(target);
  const button = target instanceof Element ? target.closest<HTMLElement>("button") : null;
  if (!part || !button) return;
  pressed.add(button);
  part.setAttribute("aria-busy", "true");
  hurry();
}

if (typeof window !== "undefined") {
  for (const kind of ["pointerover", "touchstart", "focusin"]) window.addEventListener(kind, near, { capture: true, passive: true });
  window.addEventListener("click", press, true);
}

/** Around a part that the server has drawn and whose code comes later: once it has come to life, what was pressed in it is pressed. */
export function Woken({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = place.current;
    if (!part) return;
    part.removeAttribute("data-asleep");
    part.removeAttribute("aria-busy");
    for (const button of pressed) {
      if (!part.contains(button)) continue;
      pressed.delete(button);
      button.click();
    }
  }, []);
  return (
    <div ref={place} data-part="" data-asleep="" className="contents aria-busy:cursor-progress">
      {children}
    </div>
  );
}
