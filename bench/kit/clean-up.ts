const works = new Set<() => void>();
let isSet = false;

/** Runs this when the process ends, however it ends: a measurement that fails must leave no server behind. Answers what takes it back. */
export function atExit(work: () => void): () => void {
  if (!isSet) {
    isSet = true;
    process.once("exit", () => {
      for (const each of works) each();
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  }
  works.add(work);
  return () => works.delete(work);
}
