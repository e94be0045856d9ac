/** WCAG 2.2 contrast between two `#rrggbb` colours, from 1 to 21. */
export function contrastRatio(one: string, other: string) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The `--name: light-dark(#…, #…)` lines of a stylesheet. */
export function readColorTokens(css: string) {
  const tokens = new Map<string, { light: string; dark: string }>();
  for (const [, name, light, dark] of css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/gi)) {
    if (name && light && dark) tokens.set(name, { light, dark });
  }
  return tokens;
}

function luminance(color: string) {
  return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
}

function channel(color: string, at: number) {
  const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
