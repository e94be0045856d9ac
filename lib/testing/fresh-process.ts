// The test files of one thread follow each other in one process: each begins without what the one before it left there (lib/per-process.ts).
const kept = Reflect.get(globalThis, "holdpoint");
if (typeof kept === "object" && kept !== null) for (const name of Object.keys(kept)) Reflect.deleteProperty(kept, name);
