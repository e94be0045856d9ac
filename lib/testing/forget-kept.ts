/** Forgets what is kept per process (lib/per-process.ts), for work that follows other work in one process and is to begin as if it were the first. */
export function forgetKept(): void {
  const kept = Reflect.get(globalThis, "holdpoint");
  if (typeof kept === "object" && kept !== null) for (const name of Object.keys(kept)) Reflect.deleteProperty(kept, name);
}
