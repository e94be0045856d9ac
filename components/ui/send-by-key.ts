import type { KeyboardEvent } from "react";

/** Ctrl or ⌘ and Enter send a form from wherever one types in it, as people expect where Enter begins a line. */
export function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
