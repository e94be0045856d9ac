import type { RefObject } from "react";

/** A ref for a form that puts its first control into `target`, for dialogs to start in. */
export function firstControlInto(target: RefObject<HTMLElement | null>) {
  return (form: HTMLFormElement | null) => {
    target.current = form?.querySelector<HTMLElement>("input, select, textarea") ?? null;
  };
}
