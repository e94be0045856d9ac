import * as z from "zod";

const at = z.looseObject({ line: z.number() });

/** The parts of a hand-made inventory that are compared. Documents differ in how they list things; what one lacks is empty. */
export const truthFile = z.object({ seeds: z.record(z.string(), z.looseObject({ file: z.string() })) });
export type Truth = z.infer<typeof truthFile>["seeds"][string];

/** Every `line` below these paths (`a.b.c`), in order, each once. */
export function linesAt(truth: Truth, ...paths: string[]): number[] {
  return [...new Set(paths.flatMap((path) => linesUnder(path.split(".").reduce<unknown>(step, truth))))];
}

function step(node: unknown, key: string): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
}

function linesUnder(node: unknown): number[] {
  if (Array.isArray(node)) return node.flatMap(linesUnder);
  const parsed = at.safeParse(node);
  if (parsed.success) return [parsed.data.line];
  return typeof node === "object" && node !== null ? Object.values(node).flatMap(linesUnder) : [];
}
