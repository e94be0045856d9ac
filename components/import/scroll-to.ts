/** Brings a row of a pane into view, a third from its top, unless it is in view already. */
export function scrollTo(pane: HTMLElement | null, selector: string): void {
  const row = pane?.querySelector(selector);
  if (!pane || !row) return;
  const box = pane.getBoundingClientRect();
  const at = row.getBoundingClientRect();
  const inView = at.top >= box.top && at.top <= box.bottom - Math.min(box.height / 4, 120);
  if (!inView) pane.scrollBy({ top: at.top - box.top - box.height / 3 });
}
