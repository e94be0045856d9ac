/** What floats: one surface, one hairline, one shadow, the same short motion. */
export const popupClass =
  "rounded-lg border border-line bg-panel text-text shadow-pop outline-none transition-[opacity,scale] duration-100 data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:opacity-0";
