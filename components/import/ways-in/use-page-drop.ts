"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** Takes a file dropped anywhere on the page; says whether one is being held over it. */
export function usePageDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFile);

  useEffect(() => {
    // Enter and leave come for every element passed over; only their balance says whether the file left the page.
    let depth = 0;
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    };
    const hold = (event: DragEvent) => holdsFile(event) && event.preventDefault();
    const listeners = { dragenter: enter, dragleave: leave, dragover: hold, drop } as const;
    window.addEventListener("dragenter", listeners.dragenter);
    window.addEventListener("dragleave", listeners.dragleave);
    window.addEventListener("dragover", listeners.dragover);
    window.addEventListener("drop", listeners.drop);
    return () => {
      window.removeEventListener("dragenter", listeners.dragenter);
      window.removeEventListener("dragleave", listeners.dragleave);
      window.removeEventListener("dragover", listeners.dragover);
      window.removeEventListener("drop", listeners.drop);
    };
  }, []);

  return over;
}
