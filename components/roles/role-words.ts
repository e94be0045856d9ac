/** Said of a role that no account holds, wherever it is looked at. */
export const nobodyYet = "nobody yet";

/** Said beside it where the document gives a name: a claim, no account. */
export const documentNames = (name: string): string => `the document names ${name}`;
