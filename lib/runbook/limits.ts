/** The largest document the importer takes, in bytes (8 MB). */
export const maxBytes = 8 * 1024 * 1024;
/** The most steps one plan may have. */
export const maxSteps = 10_000;
/** The longest note and command the rows allow, in characters (`prose` and `command` of the domain). */
export const maxNoteLength = 100_000;
export const maxCommandLength = 50_000;
/** The longest title the rows allow, in characters (`line` of the domain). */
export const maxTitleLength = 500;
/** The deepest nesting of lists and quotes that is read: ten times what a person can follow. */
export const maxNesting = 100;
/** The most metrics a plan keeps. */
export const mostMetrics = 200;
