import type { KeyboardEvent } from "react";

const isSending = ({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent) =>
  key === "Enter" && (ctrlKey || metaKey) && !nativeEvent.isComposing;

/** Ctrl or ⌘ and Enter send a form from wherever one types in it, as people expect where Enter begins a line. */
export function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (!isSending(event)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** The same keys press the main button of a dialog, the last of its footer, unless a form in it was sent by them. */
export function pressByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || !isSending(event)) return;
  const main = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-footer] button")].at(-1);
  if (!main) return;
  event.preventDefault();
  main.click();
}
