import { cloneElement, type ReactElement } from "react";
import { type Hinted, hinted } from "#components/ui/hinted.ts";

/** A short hint on hover and focus. Touch never sees it, so nothing may be said only here. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactElement<Hinted> }) {
  return cloneElement(children, hinted(text, keys));
}
