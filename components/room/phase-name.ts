/** A phase's title without “Phase 3:”: where its place is shown anyway, the number would only cost the room of its name. */
export function phaseName(title: string): string {
  return title.replace(/^phase\s+\d+\s*[:.–—-]\s*(?=\S)/i, "");
}
