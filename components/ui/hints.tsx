"use client";

import clsx from "clsx";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { placeBeside } from "#components/ui/hint-place.ts";
import { type Hint, watchHints } from "#components/ui/hint-watch.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { popupClass } from "#components/ui/popup-class.ts";

/** Shows the hint of whatever is pointed at or focused. One per page, in the layout: an element only carries its words (`hinted`). */
export function Hints() {
  const bubble = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState<Hint | null>(null);
  useEffect(() => watchHints(bubble, setHint), []);
  useLayoutEffect(() => {
    const it = bubble.current;
    if (!hint || !it) return;
    const place = () => {
      const { left, top } = placeBeside(hint.at.getBoundingClientRect(), it.getBoundingClientRect(), document.documentElement);
      it.style.left = `${left}px`;
      it.style.top = `${top}px`;
    };
    place();
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [hint]);
  if (!hint) return null;
  return (
    <div
      ref={bubble}
      data-hint-bubble
      className={clsx(popupClass, "fixed top-0 left-0 z-50 flex w-max max-w-72 items-center gap-2 px-2.5 py-1.5 text-xs print:hidden")}
    >
      {hint.text}
      {hint.keys ? <Kbd>{hint.keys}</Kbd> : null}
    </div>
  );
}
