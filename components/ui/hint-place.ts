type Box = { left: number; top: number; width: number; height: number };

/** Between a thing and its bubble, in px. */
const gap = 6;
/** Between a bubble and the edge of the window, in px. */
const edge = 8;

/** Where a bubble stands: above its thing and centred, below where there is no room, and always inside the window; in px. */
export function placeBeside(
  thing: Box,
  bubble: Pick<Box, "width" | "height">,
  window: { clientWidth: number; clientHeight: number },
): { left: number; top: number } {
  const above = thing.top - gap - bubble.height;
  const below = thing.top + thing.height + gap;
  const centred = thing.left + thing.width / 2 - bubble.width / 2;
  const top = above >= edge || below + bubble.height > window.clientHeight - edge ? Math.max(above, edge) : below;
  return { left: Math.max(edge, Math.min(centred, window.clientWidth - edge - bubble.width)), top };
}
