const kept: Record<string, unknown> = ((globalThis as Record<string, unknown>).holdpoint as Record<string, unknown>) ?? {};
(globalThis as Record<string, unknown>).holdpoint = kept;

/**
 * The one value of this name in the process, made on first use. Module state is not enough: the server's own modules
 * and Next's bundles are separate copies of the same files.
 */
export function perProcess<T>(name: string, make: () => T): T {
  kept[name] ??= make();
  return kept[name] as T;
}
