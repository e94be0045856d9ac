import type { RefObject } from "react";

/** The hint that is shown: whose it is, its words, and the keys that do the same. */
export type Hint = { at: HTMLElement; text: string; keys: string };

/** How long one points at a thing until its hint comes, in ms; at a button that refuses, one is asking for it. */
const pointedMs = 400;
const refusingMs = 150;
/** How long a hint stays when the pointer leaves, so that it can be walked into, in ms. */
const leavingMs = 120;

const hintedAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-hint]") : null;
const refuses = (at: HTMLElement) => at.getAttribute("aria-disabled") === "true";

/**
 * Listens to the page and says which hint is to be shown, null for none: of what the mouse rests on, of what the keyboard has come to, and of a
 * button that refuses when it is pressed. Gives back what ends it.
 */
export function watchHints(bubble: RefObject<HTMLElement | null>, show: (hint: Hint | null) => void): () => void {
  let shown: HTMLElement | null = null;
  let coming: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // What a hint is of may go, or say something else by now: “Copied”.
  const changes = new MutationObserver(() => {
    if (!shown?.isConnected || !shown.dataset.hint) set(null);
    else set(shown);
  });

  function set(at: HTMLElement | null): void {
    clearTimeout(timer);
    coming = null;
    if (at !== shown) {
      changes.disconnect();
      if (at) changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-hint"] });
    }
    shown = at;
    const next = at ? { at, text: at.dataset.hint ?? "", keys: at.dataset.hintKeys ?? "" } : null;
    if (!same(told, next)) show(next);
    told = next;
  }
  let told: Hint | null = null;

  function soon(at: HTMLElement | null, ms: number): void {
    clearTimeout(timer);
    coming = at;
    timer = setTimeout(() => set(at), ms);
  }

  const listeners = {
    pointerover({ target, pointerType }: PointerEvent) {
      if (pointerType === "touch") return;
      const at = hintedAt(target);
      if (at === shown || (shown && target instanceof Node && bubble.current?.contains(target))) {
        clearTimeout(timer);
        coming = null;
      } else if (at) {
        if (at !== coming) soon(at, shown ? 0 : refuses(at) ? refusingMs : pointedMs);
      } else if (shown || coming) soon(null, leavingMs);
    },
    focusin({ target }: FocusEvent) {
      const at = hintedAt(target);
      if (at && target instanceof Element && target.matches(":focus-visible")) set(at);
    },
    focusout() {
      set(null);
    },
    pointerdown({ target }: PointerEvent) {
      const at = hintedAt(target);
      if (!at || !refuses(at)) set(null);
    },
    click({ target }: MouseEvent) {
      const at = hintedAt(target);
      if (at && refuses(at)) set(at);
    },
    keydown({ key }: KeyboardEvent) {
      if (key === "Escape") set(null);
    },
  };
  const all = Object.entries(listeners) as [string, (event: Event) => void][];
  for (const [name, listener] of all) document.addEventListener(name, listener, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    changes.disconnect();
    for (const [name, listener] of all) document.removeEventListener(name, listener, { capture: true });
  };
}

const same = (a: Hint | null, b: Hint | null) => a?.at === b?.at && a?.text === b?.text && a?.keys === b?.keys;
