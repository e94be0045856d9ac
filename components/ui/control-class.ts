/** What a person can write in: an edge strong enough to find, the invalid one marked. */
export const controlClass =
  "w-full rounded-lg border border-edge bg-bg px-2.5 text-sm text-text transition-colors hover:border-muted aria-invalid:border-nogo disabled:cursor-not-allowed disabled:border-line disabled:text-faint";
