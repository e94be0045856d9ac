/**
 * Whether tests are tried at length (`npm run test:long`, which runs every test file that asks this): with what is many, large or random by
 * nature in full, where the short form keeps one of each kind.
 */
export const isLong = Boolean(process.env.HOLDPOINT_LONG);

/** So many at length, so many otherwise. */
export const atLength = (long: number, short: number): number => (isLong ? long : short);
