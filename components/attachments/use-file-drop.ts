"use client";

import { type ClipboardEvent, type DragEvent, useState } from "react";

/** The files of something that is dropped or pasted. */
export const filesOf = ({ files }: DataTransfer): File[] => [...files];

/** Takes files that are dropped on an element or pasted into it; says whether some are held over it. */
export function useFileDrop(onFiles: ((files: File[]) => void) | null) {
  const [over, setOver] = useState(false);
  const holds = (event: DragEvent) => onFiles !== null && event.dataTransfer.types.includes("Files");
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!holds(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent<HTMLElement>) {
        // Moving on to something inside is no leaving.
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
      },
      onDrop(event: DragEvent) {
        if (!holds(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles?.(filesOf(event.dataTransfer));
      },
      onPaste(event: ClipboardEvent) {
        const files = filesOf(event.clipboardData);
        if (!onFiles || files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        onFiles(files);
      },
    },
  };
}
