// Whole class names: Tailwind finds them only when they are written out.
const colors = [
  "bg-avatar-1",
  "bg-avatar-2",
  "bg-avatar-3",
  "bg-avatar-4",
  "bg-avatar-5",
  "bg-avatar-6",
  "bg-avatar-7",
  "bg-avatar-8",
] as const;

/** The same person has the same colour on every screen. */
export function avatarColor(id: string) {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return colors[hash % colors.length] ?? colors[0];
}

/** “Ana Novak” → AN, “Sofia” → SO, an address → its first two letters. */
export function initials(name: string) {
  const words = name
    .trim()
    .split(/[\s.@_-]+/u)
    .filter(Boolean);
  const first = [...(words[0] ?? "?")];
  const last = words.length > 1 && !name.includes("@") ? [...(words.at(-1) ?? "")][0] : first[1];
  return `${first[0] ?? "?"}${last ?? ""}`.toLocaleUpperCase();
}
