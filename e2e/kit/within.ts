/**
 * How long a page may go on showing what somebody has lost the right to see: 5 s, which lib/http/door.pg.test.ts holds the server to, and as
 * much again twice for a browser and a machine that have other things to do.
 */
export const within = { timeout: 15_000 };
